package onewindow.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final List<String> OWN = List.of("wangxiaolan", "hedongqu", "hedong", "zhengwang");

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1",
                "P@ssw0rd",
                "P@ssw0rd2026!",
                "Passw0rd123",
                "Admin@123",
                "Adm1n!2026",
                "Abc12345",
                "Abc@12345",
                "Abcdefg1",
                "Qwer1234",
                "Qwer!@#4",
                "1qaz@WSX",
                "1qaz!QAZ",
                "Q1w2e3r4",
                "Zaq12wsx",
                "Aa12345678",
                "Aa123456",
                "Aa123456!",
                "Yichuang@2026",
                "Onewindow2026",
                "Huanying123",
                "Woaini1314",
                "Zhengwu@2026",
                "Aaaa1111!",
                "123456Aa",
                "Hedong@2026",
                "HedongQu2026",
                "Zhengwang#1",
                "Wangxiaolan1",
                "2026@Hedong",
                "Linyi2026!"
            })
    void what_others_would_try_first_is_refused(String password) {
        assertThatThrownBy(() -> passwords.check(password, "clerk", OWN)).hasMessageContaining("太常见");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Better#2026", "Tomorrow7Rain", "Hedong-Maotai-88", "kT9wmPa2x", "lanHua 3 duo", "Mitternacht_11"
            })
    void what_nobody_would_try_first_is_taken(String password) {
        assertThatCode(() -> passwords.check(password, "clerk", OWN)).doesNotThrowAnyException();
    }

    /** With an empty password the framework answers at once, and who asks hears which names there are. */
    @Test
    void a_name_nobody_has_takes_the_whole_computation() {
        assertThat(passwords.matchNobody()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maolan@2026", "Tkuqwem1", "tkuqwe1!", "TKUQWE1!"})
    void three_of_four_classes_are_enough(String password) {
        assertThatCode(() -> passwords.check(password, "clerk", OWN)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"Abc12!, 8 到 128", "abcdefgh, 三类", "abcdefg1, 三类", "Clerk#2026, 用户名"})
    void weak_ones_are_refused_with_the_reason(String password, String said) {
        assertThatThrownBy(() -> passwords.check(password, "clerk", OWN)).hasMessageContaining(said);
    }

    @Test
    void a_one_time_password_obeys_the_rules_and_is_never_the_same() {
        String password = passwords.oneTime();
        passwords.check(password, "clerk", OWN);
        assertThat(passwords.oneTime()).isNotEqualTo(password);
    }

    @Test
    void the_stored_form_is_argon2id_and_matches_only_its_password() {
        String hash = passwords.hash("Yichuang@2026");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("Yichuang@2026", hash)).isTrue();
        assertThat(passwords.matches("Yichuang@2027", hash)).isFalse();
    }
}
