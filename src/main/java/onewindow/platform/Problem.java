package onewindow.platform;

import java.time.Duration;
import java.util.List;
import onewindow.platform.web.ProblemAdvice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that cannot be done, in words its reader can act on. Becomes {@code application/problem+json} (RFC 9457) in
 * {@link ProblemAdvice}; {@code type} is {@code /problems/<kind>}.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public enum Kind {
        INVALID_INPUT(HttpStatus.BAD_REQUEST, "填写的内容有误"),
        NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "请先登录"),
        NOT_ALLOWED(HttpStatus.FORBIDDEN, "没有权限"),
        NOT_FOUND(HttpStatus.NOT_FOUND, "没有找到"),
        CONFLICT(HttpStatus.CONFLICT, "情况已经变化"),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "文件太大"),
        WRONG_FILE_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "文件类型不对"),
        RULE(HttpStatus.UNPROCESSABLE_CONTENT, "不符合规定"),
        TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "传得太慢"),
        TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "操作太频繁"),
        UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "暂时用不了"),
        CHALLENGE(HttpStatus.PRECONDITION_REQUIRED, "请先回答一个小问题"),
        UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "系统出错");

        public final HttpStatus status;
        public final String title;

        Kind(HttpStatus status, String title) {
            this.status = status;
            this.title = title;
        }

        public String type() {
            return "/problems/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** One field of a form and what is wrong with it. */
    public record FieldError(String field, String message) {}

    public final transient Kind kind;
    public final transient List<FieldError> errors;
    /** The regulation behind a {@link Kind#RULE} problem. */
    public final transient @Nullable String source;
    /** After how long it may be tried again; told as {@code Retry-After}. */
    public final transient @Nullable Duration retryAfter;
    /** How much work the challenge must have cost, of a {@link Kind#CHALLENGE} problem; else 0. */
    public final transient int work;

    private Problem(Kind kind, String detail, List<FieldError> errors, @Nullable String source) {
        this(kind, detail, errors, source, null, 0);
    }

    private Problem(
            Kind kind,
            String detail,
            List<FieldError> errors,
            @Nullable String source,
            @Nullable Duration retryAfter,
            int work) {
        super(detail);
        this.retryAfter = retryAfter;
        this.work = work;
        this.kind = kind;
        this.errors = errors;
        this.source = source;
    }

    public Kind kind() {
        return kind;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail, List.of(), null);
    }

    /** Too soon: {@code detail} says what, this adds when. Nobody waits here; the caller is told to. */
    public static Problem wait(String detail, Duration rest) {
        Duration whole = Duration.ofSeconds(Math.max(1, rest.plusMillis(999).toSeconds()));
        String said = detail + "请 " + whole.toSeconds() + " 秒后再试。";
        return new Problem(Kind.TOO_MANY, said, List.of(), null, whole, 0);
    }

    /** A question of ours first, and so many bits of work (see {@code /api/challenges}). */
    public static Problem challenge(String detail, int work) {
        return new Problem(Kind.CHALLENGE, detail, List.of(), null, null, work);
    }

    public static Problem invalid(String field, String message) {
        return new Problem(Kind.INVALID_INPUT, message, List.of(new FieldError(field, message)), null);
    }

    public static Problem invalid(List<FieldError> errors) {
        String detail = errors.size() == 1
                ? errors.getFirst().message()
                : "有 " + errors.size() + " 处需要修改：" + errors.getFirst().message();
        return new Problem(Kind.INVALID_INPUT, detail, List.copyOf(errors), null);
    }

    public static Problem notFound(String what) {
        return of(Kind.NOT_FOUND, "没有找到" + what + "，或者您无权查看。");
    }

    public static Problem notAllowed(String detail) {
        return of(Kind.NOT_ALLOWED, detail);
    }

    public static Problem conflict(String detail) {
        return of(Kind.CONFLICT, detail);
    }

    /** A rule of law or of the county stands against it; {@code source} names the text. */
    public static Problem rule(String detail, String source) {
        return new Problem(Kind.RULE, detail, List.of(), source);
    }

    public static Problem rule(String field, String detail, String source) {
        return new Problem(Kind.RULE, detail, List.of(new FieldError(field, detail)), source);
    }

    /** Several rules at once, each at its field. */
    public static Problem rule(List<FieldError> errors, String detail, String source) {
        return new Problem(Kind.RULE, detail, List.copyOf(errors), source);
    }
}
