package onewindow.platform.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.identity.NewParty;
import onewindow.identity.PartyKind;
import onewindow.identity.party.Parties;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OneWindowTest
class KeyDbTest {
    @Autowired
    KeyFile file;

    @Autowired
    KeyRotation rotation;

    @Autowired
    Parties parties;

    @Autowired
    Db db;

    @Autowired
    Clock clock;

    @Test
    void a_start_with_another_key_than_the_databases_stops_with_a_clear_sentence() {
        KeyVersions versions = new KeyVersions(db, clock);
        assertThat(versions.agree(file.read()).blindIndex("a", "b")).hasSize(64);
        assertThatThrownBy(() -> versions.agree(KeyRing.parse("2:" + "ab".repeat(32))))
                .hasMessageContaining("密钥与数据库不符");
    }

    @Test
    void somebody_elses_encrypted_number_copied_into_a_row_does_not_open() {
        UUID one = register("13853910011");
        UUID other = register("13853910012");
        db.sql(
                        "update identity.party set address = (select id_number from identity.party where id = :other) where id = :one")
                .bind("one", one)
                .bind("other", other)
                .update();
        assertThatThrownBy(() -> parties.get(one)).hasStackTraceContaining("carried elsewhere");
        assertThat(parties.get(other).phone()).isEqualTo("13853910012");
        db.sql("update identity.party set address = null where id = :one")
                .bind("one", one)
                .update();
    }

    private UUID register(String phone) {
        return parties.register(new NewParty(PartyKind.PERSON, "王小兰", Api.newIdNumber(), phone, null, null))
                .id();
    }

    /** One it does not know would be lost with the key that is retired. */
    @Test
    void the_rotation_knows_every_column_that_can_hold_an_encrypted_value() {
        List<String> bytes = db.sql("""
                        select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                        where data_type = 'bytea' and table_schema not in ('pg_catalog', 'information_schema', 'public')
                          and table_name not in ('http_session_attributes', 'scheduled_tasks')
                          and not (table_name = 'audit_seal' and column_name = 'links')
                          and not (table_name = 'session' and column_name = 'digest')
                          and not (table_name = 'character_picture' and column_name = 'picture')
                          and not (table_name = 'staff_photo' and column_name = 'jpeg')""").list(String.class);
        assertThat(rotation.columns().stream()
                        .filter(c -> !c.text())
                        .map(c -> c.table() + "." + c.column())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(bytes);
    }

    @Test
    void nothing_people_write_of_themselves_lies_in_clear() {
        for (EncryptedColumn column : rotation.columns()) {
            if (column.text()) {
                assertThat(db.sql("select %2$s from %1$s where %2$s <> '' and %2$s not like 'enc%%:%%' limit 1"
                                        .formatted(column.table(), column.column()))
                                .list(String.class))
                        .as(column.toString())
                        .isEmpty();
            }
        }
    }
}
