package onewindow.identity.account;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import onewindow.platform.Problem;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords of staff: Argon2id (19 MiB, two passes), and the rules of GB/T 22239-2019 in the form usual in practice. */
@Component
public class Passwords {
    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final String NOBODY = "nobody";
    /** Its hash. Checked when the username is unknown: the answer takes as long as for a known one. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$rLVwRSxhZJueOCkGopN5eQ$6pYkzAonCmmSNSH5aHIhK6zPWhxckd7FdWsPWO09ylA";

    private final SecureRandom random = new SecureRandom();
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    public String hash(String password) {
        return argon2.encode(password);
    }

    public boolean matches(String password, String hash) {
        return argon2.matches(password, hash);
    }

    /** An empty password would be refused before anything is computed; which one it is tells nobody anything. */
    public boolean matchNobody() {
        return argon2.matches(NOBODY, NOBODYS);
    }

    /** Takes as long for a name nobody has, and for what is longer than any password. */
    public boolean right(Optional<Account> account, String password) {
        String hash = account.map(Account::passwordHash).orElse(null);
        if (hash == null || password.length() > 128) {
            matchNobody();
            return false;
        }
        return matches(password, hash);
    }

    /** Easy to read aloud and to type: no 0/O, 1/l/I. */
    public String oneTime() {
        StringBuilder password = new StringBuilder();
        for (String set :
                new String[] {UPPER, LOWER, LOWER, DIGITS, UPPER, LOWER, LOWER, DIGITS, UPPER, LOWER, DIGITS, LOWER}) {
            password.append(set.charAt(random.nextInt(set.length())));
        }
        return password.toString();
    }

    /** What one of two administrators is shown; nobody guesses the other half. */
    public String half() {
        return oneTime().substring(0, 8);
    }

    /** @param own words others would try for this person: name, place, county */
    public void check(String password, String username, Collection<String> own) {
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
        if (CommonPasswords.includes(password, own)) {
            throw Problem.invalid("newPassword", "这个密码太常见，容易被猜到。请不要用常见的词、姓名、地名加数字，换一个。");
        }
    }
}
