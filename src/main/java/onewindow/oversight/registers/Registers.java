package onewindow.oversight.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.audit.Audit;
import onewindow.organisation.Register;
import onewindow.oversight.OversightAuditAct;
import onewindow.oversight.registers.RegisterController.RegisterSite;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The registers all rooms keep. */
@Component
class Registers {
    /** A register that is printed or handed in is a month's or a year's work. */
    private static final int LONGEST = 5000;

    private final ObjectProvider<Register> registers;
    private final Db db;
    private final Audit audit;
    private final Clock clock;

    Registers(ObjectProvider<Register> registers, Db db, Audit audit, Clock clock) {
        this.registers = registers;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of it, for paper and Excel; {@code more} when it was too long. */
    record Whole(Register register, String period, List<Register.Line> lines, boolean more) {}

    List<Register> all() {
        return registers.orderedStream().toList();
    }

    Register get(String key) {
        return all().stream().filter(r -> r.key().equals(key)).findFirst().orElseThrow(() -> Problem.notFound("这本登记簿"));
    }

    Register.RegisterQuery asked(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String region, @Nullable String q) {
        Days days = new Days(from, to);
        return new Register.RegisterQuery(
                days.start(clock),
                days.end(clock),
                region == null || region.isBlank() ? null : RegionCode.of(region),
                q);
    }

    Whole whole(Actor actor, String key, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String region) {
        Register register = get(key);
        Register.RegisterQuery asked = asked(from, to, region, null);
        List<Register.Line> lines = new ArrayList<>();
        String after = null;
        do {
            Slice<Register.Line> page = register.lines(actor, asked, new Slice.Request(100, after));
            lines.addAll(page.items());
            after = page.next();
        } while (after != null && lines.size() < LONGEST);
        String period = new Days(from, to).said();
        audit.record(actor, OversightAuditAct.REGISTER_EXPORTED, key, register.name() + " " + period);
        return new Whole(register, period, lines, after != null);
    }

    List<String> cells(Register.Line line, Wording wording) {
        return wording.cells(line, clock);
    }

    /** The sites whose registers this person may read. */
    List<RegisterSite> sites(Actor actor) {
        Where where = new Where();
        where.and(RegisterScope.of("s.region_code", actor, where));
        return db.sql("select s.region_code, s.name from organisation.site s " + where.sql()
                        + " order by s.region_code limit 1000")
                .bindAll(where.values())
                .list(RegisterSite.class);
    }
}
