package onewindow.organisation.duty;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What shows where somebody is.
 *
 * @param terminal the code the browser of a terminal of the site keeps
 */
public record Evidence(@Nullable String terminal, @Nullable PhonePosition position) {
    /** The cookie in which the browser keeps it, out of reach of any script. */
    static final String COOKIE = "OWTERMINAL";

    public static Evidence of(HttpServletRequest request, @Nullable PhonePosition position) {
        return new Evidence(terminal(request), position);
    }

    /** The code of this browser, if it is a terminal of some site. */
    static @Nullable String terminal(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
