package onewindow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.IntSupplier;
import onewindow.platform.db.Db;

/** A log read to its end beside the running job, which reads it too. */
record WholeLog(Db db, String cursor, String table, IntSupplier reader) {
    /**
     * Until every entry is behind the place reached. Reading once is not enough: the running job may hold the place, and a
     * transaction older than the entry that still runs, one killed just now among them, holds the reading back.
     */
    void read() {
        Instant until = Instant.now().plusSeconds(20);
        do {
            readOn();
            assertThat(Instant.now()).isBefore(until);
        } while (somethingIsLeft());
    }

    /** As far as may be read now. */
    void readOn() {
        Cursor.untilNothingIsNew(reader);
    }

    private boolean somethingIsLeft() {
        return db.sql("""
                        select count(*) from %s e
                        where (e.tx, e.seq) > (select c.tx, c.seq from notifications.cursor c where c.name = :cursor for update)""".formatted(table)).bind("cursor", cursor).count() > 0;
    }
}
