package onewindow.reception.hall;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Memory;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;

/** The halls, as every request asks for them. */
@Component
public class Halls {
    private final HallTable table;
    private final Memory.Remembered<UUID, Optional<Hall>> bySite;

    Halls(HallTable table, Memory memory) {
        this.table = table;
        this.bySite = memory.of("reception.hall", Duration.ofSeconds(1));
    }

    /** Empty where no hall is set up: such a site does without tickets. */
    public Optional<Hall> at(UUID siteId) {
        return bySite.get(siteId, table::find);
    }

    /** As it is this moment, for who has its turn. */
    public Hall read(UUID siteId) {
        return table.find(siteId).orElseThrow(() -> Problem.notFound("这个大厅的窗口和队列，还没有设置"));
    }

    public Hall get(UUID siteId) {
        return at(siteId).orElseThrow(() -> Problem.notFound("这个大厅的窗口和队列，还没有设置"));
    }
}
