package onewindow.platform.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import onewindow.platform.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTest {
    private static final Cell PHONE = new Cell("identity.party", "phone", "1");

    private final FieldCipher cipher = new FieldCipher(new byte[32]);
    private final FieldCipher other =
            new FieldCipher("another secret of 32 bytes......".getBytes(StandardCharsets.UTF_8));

    @Test
    void what_goes_in_comes_out() {
        for (String text : new String[] {"", "371312196103050018", "临沂市河东区郑旺镇", "𠮷䶮😀"}) {
            assertThat(cipher.decrypt(cipher.encrypt(text, PHONE), PHONE)).isEqualTo(text);
        }
    }

    @Test
    void a_large_file_too() {
        byte[] content = new byte[3_000_001];
        new Random(7).nextBytes(content);
        assertThat(cipher.decryptBytes(cipher.encryptBytes(content, PHONE), PHONE))
                .isEqualTo(content);
    }

    @Test
    void equal_values_look_different_and_hide_their_text() {
        byte[] one = cipher.encrypt("13853912345", PHONE);
        assertThat(one).isNotEqualTo(cipher.encrypt("13853912345", PHONE));
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("138539");
    }

    @Test
    void a_changed_byte_is_noticed_wherever_it_is() {
        byte[] stored = cipher.encrypt("13853912345", PHONE);
        for (int i = 0; i < stored.length; i++) {
            byte[] changed = stored.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> cipher.decrypt(changed, PHONE)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void another_key_opens_nothing() {
        byte[] stored = cipher.encrypt("13853912345", PHONE);
        assertThatThrownBy(() -> other.decrypt(stored, PHONE)).isInstanceOf(IllegalStateException.class);
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
    void carried_to_another_row_column_or_table_it_does_not_open() {
        byte[] stored = cipher.encrypt("13853912345", PHONE);
        for (Cell elsewhere : List.of(
                new Cell("identity.party", "phone", "2"),
                new Cell("identity.party", "address", "1"),
                new Cell("identity.account", "phone", "1"))) {
            assertThatThrownBy(() -> cipher.decrypt(stored, elsewhere)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void in_a_column_of_text_too_and_what_stood_there_in_clear_is_still_read() {
        String stored = cipher.encryptText("家里老人行动不便", PHONE);
        assertThat(stored).startsWith("enc1:").doesNotContain("老人");
        assertThat(cipher.decryptText(stored, PHONE)).isEqualTo("家里老人行动不便");
        assertThat(cipher.decryptText("以前写的：没有加密", PHONE)).isEqualTo("以前写的：没有加密");
    }

    @Test
    void what_was_written_before_values_were_bound_opens_until_its_key_is_retired() {
        byte[] old = OldFormat.encrypt(new byte[32], "371312196103050018");
        KeyRing both = KeyRing.of(new byte[32]).with(2, KeyFile.secret());
        assertThat(new FieldCipher(both, 2).decrypt(old, PHONE)).isEqualTo("371312196103050018");
        FieldCipher later = new FieldCipher(both.without(1), 2);
        assertThatThrownBy(() -> later.decrypt(old, PHONE)).hasMessageContaining("retired");
    }

    @Test
    void a_new_installation_opens_nothing_that_is_bound_to_no_place(@TempDir Path folder) {
        KeyRing ring = KeyFile.of("", "", folder).read();
        assertThat(ring.versions()).doesNotContain(1);
    }

    @Test
    void a_retired_key_leaves_what_checks_old_seals_and_finds_old_values() {
        KeyRing before = KeyRing.parse("ab".repeat(32));
        KeyRing after =
                KeyRing.parse(before.with(2, KeyFile.secret()).without(1).text());
        assertThat(after.versions()).containsExactly(2);
        assertThat(after.seal(1)).isEqualTo(before.seal(1));
        assertThat(after.index()).isEqualTo(before.index());
        assertThat(after.text()).doesNotContain("ab".repeat(32));
    }

    @Test
    void the_key_file_is_made_once_and_for_the_owner_alone(@TempDir Path folder) throws Exception {
        KeyFile file = KeyFile.of("", "", folder);
        assertThat(file.read().text()).isEqualTo(file.read().text());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rw-------");
        assertThat(file.beside(folder)).isTrue();
        assertThat(KeyFile.of("", "/elsewhere/keys", folder).beside(folder)).isFalse();
    }

    @Test
    void keys_that_are_none_are_refused_in_words() {
        for (String wrong : List.of("", "abc", "0:" + "ab".repeat(32), "256:" + "ab".repeat(32), "ab".repeat(16))) {
            assertThatThrownBy(() -> KeyRing.parse(wrong)).isInstanceOf(CannotStart.class);
        }
    }
}
