package onewindow.identity;

import java.security.SecureRandom;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import onewindow.platform.Problem;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords of staff: Argon2id (19 MiB, two passes), and the rules of GB/T 22239-2019 in the form usual in practice. */
@Component
class Passwords {
    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    /** Of a password nobody knows. Checked when the username is unknown: the answer takes as long as for a known one. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$Zo8az1rAcF5lqExtF3LKog$46K0BQ9QjNeSWsomcLO/HHLC//ilAWsOyu4e8Psi38c";

    private final SecureRandom random = new SecureRandom();
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    String hash(String password) {
        return argon2.encode(password);
    }

    boolean matches(String password, String hash) {
        return argon2.matches(password, hash);
    }

    void matchNobody(String password) {
        argon2.matches(password, NOBODYS);
    }

    /** Easy to read aloud and to type: no 0/O, 1/l/I. */
    String oneTime() {
        StringBuilder password = new StringBuilder();
        for (String set :
                new String[] {UPPER, LOWER, LOWER, DIGITS, UPPER, LOWER, LOWER, DIGITS, UPPER, LOWER, DIGITS, LOWER}) {
            password.append(set.charAt(random.nextInt(set.length())));
        }
        return password.toString();
    }

    void check(String password, String username) {
        long classes = Stream.<IntPredicate>of(
                        c -> c >= 'a' && c <= 'z',
                        c -> c >= 'A' && c <= 'Z',
                        c -> c >= '0' && c <= '9',
                        c -> c > ' ' && !Character.isLetterOrDigit(c))
                .filter(kind -> password.chars().anyMatch(kind))
                .count();
        if (password.length() < 8 || password.length() > 128) {
            throw Problem.invalid("newPassword", "新密码应有 8 到 128 位。");
        }
        if (classes < 3) {
            throw Problem.invalid("newPassword", "新密码应含大写字母、小写字母、数字、符号这四类中的三类。");
        }
        if (password.toLowerCase(java.util.Locale.ROOT).contains(username)) {
            throw Problem.invalid("newPassword", "新密码里不能有用户名。");
        }
    }
}
