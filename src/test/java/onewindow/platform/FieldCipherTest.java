package onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTest {
    private final FieldCipher cipher = new FieldCipher(new byte[32]);
    private final FieldCipher other =
            new FieldCipher("another secret of 32 bytes......".getBytes(StandardCharsets.UTF_8));

    @Test
    void what_goes_in_comes_out() {
        for (String text : new String[] {"", "371312196103050018", "临沂市河东区郑旺镇", "𠮷䶮😀"}) {
            assertThat(cipher.decrypt(cipher.encrypt(text))).isEqualTo(text);
        }
    }

    @Test
    void a_large_file_too() {
        byte[] content = new byte[3_000_001];
        new Random(7).nextBytes(content);
        assertThat(cipher.decryptBytes(cipher.encryptBytes(content))).isEqualTo(content);
    }

    @Test
    void equal_values_look_different_and_hide_their_text() {
        byte[] one = cipher.encrypt("13853912345");
        assertThat(one).isNotEqualTo(cipher.encrypt("13853912345"));
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("138539");
    }

    @Test
    void a_changed_byte_is_noticed_wherever_it_is() {
        byte[] stored = cipher.encrypt("13853912345");
        for (int i = 0; i < stored.length; i++) {
            byte[] changed = stored.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> cipher.decrypt(changed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void another_key_opens_nothing() {
        byte[] stored = cipher.encrypt("13853912345");
        assertThatThrownBy(() -> other.decrypt(stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_blind_index_finds_the_same_value_for_the_same_purpose_and_key_only() {
        String index = cipher.blindIndex("phone", "13853912345");
        assertThat(index)
                .isEqualTo(cipher.blindIndex("phone", "13853912345"))
                .isNotEqualTo(cipher.blindIndex("phone", "13853912346"))
                .isNotEqualTo(cipher.blindIndex("party id number", "13853912345"))
                .isNotEqualTo(other.blindIndex("phone", "13853912345"));
    }

    @Test
    void the_key_file_is_made_once_and_for_the_owner_alone(@TempDir Path folder) throws Exception {
        String key = KeyConfiguration.keyFile(folder);
        assertThat(KeyConfiguration.keyFile(folder)).isEqualTo(key);
        assertThat(KeyConfiguration.parse(key)).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_is_none_is_refused_in_words() {
        assertThatThrownBy(() -> KeyConfiguration.parse("secret")).hasMessageContaining("ONEWINDOW_KEY 应是 64 位以上");
        assertThatThrownBy(() -> KeyConfiguration.parse("abcd")).hasMessageContaining("openssl rand -hex 32");
    }
}
