package onewindow.notifications.channel;

import java.util.Arrays;
import java.util.Optional;

/** Whose text messages they are. */
enum SmsGatewayKind {
    NONE("不用短信", false),
    HTTP("HTTP 短信接口（按模板填写）", false),
    ALIBABA("阿里云短信", true),
    TENCENT("腾讯云短信", true),
    HUAWEI("华为云短信", true),
    CTYUN("天翼云短信", true),
    MAS("移动云 MAS", false);

    final String chinese;
    /** It fills what is given into a wording approved beforehand, and sends no other words. */
    final boolean byTemplate;

    SmsGatewayKind(String chinese, boolean byTemplate) {
        this.chinese = chinese;
        this.byTemplate = byTemplate;
    }

    static Optional<SmsGatewayKind> of(String name) {
        return name.isEmpty()
                ? Optional.of(NONE)
                : Arrays.stream(values()).filter(k -> k.name().equals(name)).findFirst();
    }
}
