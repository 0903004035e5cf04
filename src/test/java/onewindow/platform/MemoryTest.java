package onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class MemoryTest {
    private final Memory memory = new Memory(Duration.ofMinutes(5));
    private final AtomicInteger reads = new AtomicInteger();
    private final Memory.Remembered<String, Integer> setting = memory.of("platform.setting", Duration.ofMinutes(5));
    private final Memory.Remembered<String, Integer> site = memory.of("organisation");

    @AfterEach
    void end() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void a_table_is_forgotten_when_it_is_written_and_not_when_its_neighbour_is() {
        assertThat(read(setting)).isEqualTo(1);
        memory.written("insert into platform.audit_entry (act) values ('SET') -- not platform.setting");
        memory.written("select value from platform.setting");
        assertThat(read(setting)).isEqualTo(1);
        for (String written : new String[] {
            "insert into platform.setting (key) values (:key)",
            "update  platform.setting set value = :value",
            "delete from platform.setting where key = :key"
        }) {
            int before = read(setting);
            memory.written(written);
            assertThat(read(setting)).as(written).isEqualTo(before + 1);
        }
    }

    @Test
    void a_schema_is_forgotten_whichever_of_its_tables_is_written() {
        int before = read(site);
        memory.written("update organisation.site set name = :name");
        assertThat(read(site)).isEqualTo(before + 1);
        memory.written("with gone as (delete from organisation.staff returning id) select count(*) from gone");
        assertThat(read(site)).isEqualTo(before + 2);
    }

    @Test
    void a_transaction_that_has_written_reads_for_itself_and_leaves_nothing_behind() {
        read(setting);
        TransactionSynchronizationManager.initSynchronization();
        memory.written("update platform.setting set value = :value");
        assertThat(read(setting)).isEqualTo(2);
        assertThat(read(setting)).isEqualTo(3);
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        assertThat(read(setting)).isEqualTo(4);
        assertThat(read(setting)).isEqualTo(4);
    }

    private int read(Memory.Remembered<String, Integer> remembered) {
        return remembered.get("key", key -> reads.incrementAndGet());
    }
}
