package onewindow.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.OneWindowTest;
import onewindow.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OneWindowTest
class DbDbTest {
    @Autowired
    Db db;

    enum Colour {
        RED,
        GREEN
    }

    record Row(
            UUID id,
            Instant at,
            LocalDate day,
            Colour colour,
            List<Colour> colours,
            Map<String, Integer> numbers,
            @Nullable String absent) {}

    @Test
    void a_row_comes_back_as_the_record_it_was_bound_from() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2026-11-22T08:00:00Z");

        Row row = db.sql("""
                        select cast(:id as uuid) as id, cast(:at as timestamptz) as at, cast(:day as date) as day,
                               :colour as colour, cast(:colours as text[]) as colours,
                               cast(:numbers as jsonb) as numbers, null::text as absent""")
                .bind("id", id)
                .bind("at", at)
                .bind("day", LocalDate.of(2026, 11, 22))
                .bind("colour", Colour.RED)
                .bind("colours", List.of(Colour.RED, Colour.GREEN))
                .bind("numbers", Db.json(Map.of("one", 1)))
                .one(Row.class);

        assertThat(row)
                .isEqualTo(new Row(
                        id,
                        at,
                        LocalDate.of(2026, 11, 22),
                        Colour.RED,
                        List.of(Colour.RED, Colour.GREEN),
                        Map.of("one", 1),
                        null));
    }

    @Test
    void a_missing_column_is_an_error_not_a_silent_null() {
        record Wanted(String there, String missing) {}
        assertThatThrownBy(() -> db.sql("select 'x' as there").one(Wanted.class))
                .hasMessageContaining("missing");
    }

    @Test
    void the_audit_trail_cannot_be_changed() {
        assertThatThrownBy(() -> TestDatabase.asOwner(db, "delete from platform.audit_entry"))
                .hasMessageContaining("append-only");
    }
}
