package onewindow.identity.provider;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import onewindow.platform.db.Db;
import onewindow.platform.key.Cell;
import onewindow.platform.key.FieldCipher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.ObjectMapper;

/**
 * Keeps a pending sign-in in the browser that began it, so that an answer brought by another browser (login CSRF) meets
 * nothing, and nobody can fill our database by beginning. An answer is taken once.
 */
@Component
class PendingCookie {
    static final Duration LIFE = Duration.ofMinutes(10);
    private static final String NAME = "OWPROVIDER";
    private static final String PATH = "/api/provider";
    private static final int LONGEST = 4000;

    /** It stands in no table: the cookie's own name is its place. */
    private static final Cell CELL = new Cell("cookie", NAME, "");

    private final FieldCipher cipher;
    private final ObjectMapper json;
    private final Db db;
    private final Clock clock;

    PendingCookie(FieldCipher cipher, ObjectMapper json, Db db, Clock clock) {
        this.cipher = cipher;
        this.json = json;
        this.db = db;
        this.clock = clock;
    }

    void put(Pending pending, HttpServletRequest request, HttpServletResponse response) {
        byte[] sealed = cipher.encryptBytes(json.writeValueAsBytes(pending), CELL);
        send(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LIFE, request, response);
    }

    private static void send(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The pending sign-in this answer belongs to, once: the second time there is none. */
    Optional<Pending> take(String state, HttpServletRequest request, HttpServletResponse response) {
        Optional<Pending> pending = read(request)
                .filter(p -> MessageDigest.isEqual(bytes(p.state()), bytes(state)))
                .filter(p -> clock.instant().isBefore(p.until()));
        if (pending.isEmpty() || !firstTime(state)) {
            return Optional.empty();
        }
        send("", Duration.ZERO, request, response);
        return pending;
    }

    private Optional<Pending> read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty() || cookie.getValue().length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] opened = cipher.decryptBytes(Base64.getUrlDecoder().decode(cookie.getValue()), CELL);
            return Optional.of(json.readValue(opened, Pending.class));
        } catch (RuntimeException e) {
            return Optional.empty(); // A cookie may hold anything.
        }
    }

    private boolean firstTime(String state) {
        return db.sql("""
                        insert into identity.provider_answer (state_digest, at) values (:state, :now)
                        on conflict do nothing""")
                        .bind("state", cipher.blindIndex("provider state", state))
                        .bind("now", clock.instant())
                        .update()
                == 1;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
