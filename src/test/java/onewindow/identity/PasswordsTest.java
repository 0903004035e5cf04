package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(strings = {"Yichuang@2026", "Abcdefg1", "abcdef1!", "ABCDEF1!"})
    void three_of_four_classes_are_enough(String password) {
        assertThatCode(() -> passwords.check(password, "clerk")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"Abc12!, 8 到 128", "abcdefgh, 三类", "abcdefg1, 三类", "Clerk#2026, 用户名"})
    void weak_ones_are_refused_with_the_reason(String password, String said) {
        assertThatThrownBy(() -> passwords.check(password, "clerk")).hasMessageContaining(said);
    }

    @Test
    void a_one_time_password_obeys_the_rules_and_is_never_the_same() {
        String password = passwords.oneTime();
        passwords.check(password, "clerk");
        assertThat(passwords.oneTime()).isNotEqualTo(password);
    }

    @Test
    void the_stored_form_is_argon2id_and_matches_only_its_password() {
        String hash = passwords.hash("Yichuang@2026");
        assertThat(hash).startsWith("$argon2id$");
        assertThat(passwords.matches("Yichuang@2026", hash)).isTrue();
        assertThat(passwords.matches("Yichuang@2027", hash)).isFalse();
    }
}
