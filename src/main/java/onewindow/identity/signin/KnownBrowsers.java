package onewindow.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import onewindow.platform.key.FieldCipher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * A browser in which somebody of that name has signed in before: a cookie under our digest, for that name alone. Whoever
 * guesses from the same address (a hall, a county behind one proxy) has none, and slows down nobody who has. Nobody is
 * signed in by it.
 */
@Component
class KnownBrowsers {
    private static final String COOKIE = "OWKNOWN_";
    private static final String PATH = "/api/staff/sign-in";
    private static final Duration LIFE = Duration.ofDays(90);
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final FieldCipher cipher;

    KnownBrowsers(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** The browser's own name, where it is known for this subject. */
    Optional<String> known(String subject, HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name(subject));
        String[] parts = cookie == null || cookie.getValue().length() > 200
                ? new String[0]
                : cookie.getValue().split("\\.", -1);
        return parts.length == 2
                        && ID.matcher(parts[0]).matches()
                        && MessageDigest.isEqual(bytes(digest(subject, parts[0])), bytes(parts[1]))
                ? Optional.of(parts[0])
                : Optional.empty();
    }

    /** After a right password. */
    void remember(String subject, HttpServletRequest request, HttpServletResponse response) {
        String id = known(subject, request).orElseGet(() -> UUID.randomUUID().toString());
        ResponseCookie cookie = ResponseCookie.from(name(subject), id + "." + digest(subject, id))
                .path(PATH)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(LIFE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Several people may share a desk's computer. */
    private String name(String subject) {
        return COOKIE + digest(subject, "").substring(0, 12);
    }

    private String digest(String subject, String id) {
        return cipher.blindIndex("known browser", subject + ":" + id);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
