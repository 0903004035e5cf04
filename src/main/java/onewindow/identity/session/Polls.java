package onewindow.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Requests a page makes by itself, whoever sits before it or nobody: they keep no session alive (GB/T 22239-2019: an
 * unattended desk signs out). A page marks them; the addresses known to be asked every minute count as such even from a
 * page of an earlier version that does not.
 */
final class Polls {
    private static final String MARK = "X-Poll";
    private static final Pattern ADDRESSES = Pattern.compile(
            "/api/(?:me|desk/(?:counts|waiting|messages/unread|bulk-runs(?:/[^/]++)?+|cases/[^/]++/fees))");

    private Polls() {}

    static boolean isOne(HttpServletRequest request) {
        return request.getHeader(MARK) != null
                || "GET".equals(request.getMethod())
                        && ADDRESSES.matcher(request.getRequestURI()).matches();
    }
}
