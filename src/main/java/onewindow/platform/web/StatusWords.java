package onewindow.platform.web;

import org.springframework.http.HttpStatusCode;

/** What is said of a status that no rule of ours stands behind. */
final class StatusWords {
    private StatusWords() {}

    static String type(HttpStatusCode status) {
        return "/problems/"
                + switch (status.value()) {
                    case 404 -> "no-such-address";
                    case 405 -> "no-such-method";
                    case 406, 415 -> "wrong-media-type";
                    default -> status.is5xxServerError() ? "unexpected" : "malformed-request";
                };
    }

    static String plain(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "没有这个地址。";
            case 405 -> "这个地址不支持这种操作。";
            case 406, 415 -> "不支持这种内容格式。";
            default -> status.is5xxServerError() ? "系统出了点问题，请稍后再试。" : "请求的格式不对。";
        };
    }
}
