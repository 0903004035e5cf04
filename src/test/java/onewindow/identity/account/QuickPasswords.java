package onewindow.identity.account;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords as everywhere, but hashed at little cost: tests sign in some thousand times, and each would work half a tenth
 * of a second for it. A hash says what it costs, so whoever checks one needs no other rule. {@code PasswordsTest} has the
 * cost in force.
 */
@TestComponent
@Primary
public class QuickPasswords extends Passwords {
    private final Argon2PasswordEncoder cheap = new Argon2PasswordEncoder(16, 32, 1, 64, 1);

    @Override
    public String hash(String password) {
        return cheap.encode(password);
    }
}
