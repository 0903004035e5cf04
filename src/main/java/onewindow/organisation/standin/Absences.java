package onewindow.organisation.standin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.identity.staff.Accounts;
import onewindow.organisation.staff.PostWatch;
import onewindow.organisation.staff.StaffTable;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 离岗: entered by the person or the director, ended when somebody comes back sooner. */
@Component
class Absences {
    private static final int LONGEST_DAYS = 366;

    private final AbsenceTable table;
    private final StandInTable pairs;
    private final StaffTable staff;
    private final Accounts accounts;
    private final Audit audit;
    private final World world;

    /** What a new row needs of the world, and who is told of it. */
    @Component
    record World(Ids ids, Clock clock, Calendars calendars, ObjectProvider<PostWatch> watch) {}

    Absences(AbsenceTable table, StandInTable pairs, StaffTable staff, Accounts accounts, Audit audit, World world) {
        this.table = table;
        this.pairs = pairs;
        this.staff = staff;
        this.accounts = accounts;
        this.audit = audit;
        this.world = world;
    }

    record AbsenceRequest(UUID staffId, LocalDate from, LocalDate until, String reason) {}

    /** @param warnings what of the person's work nobody does meanwhile */
    record Entered(AbsenceTable.AbsenceRow absence, List<String> warnings) {}

    @Transactional
    public Entered enter(Actor actor, AbsenceRequest wanted) {
        StaffTable.StaffRow person = person(actor, wanted.staffId());
        check(wanted);
        table.lock(person.id());
        table.overlapping(person.id(), wanted.from(), wanted.until()).ifPresent(known -> {
            throw Problem.invalid(
                    "fromOn", known.name() + "在 " + known.fromOn() + " 至 " + known.untilOn() + " 已登记离岗，日期不能重叠。");
        });
        UUID id = world.ids().next();
        table.insert(id, wanted, me(actor), world.clock().instant());
        String days = wanted.from() + " 至 " + wanted.until();
        audit.record(
                actor,
                StandInAuditAct.ABSENCE_ENTERED,
                person.id(),
                person.name() + "：" + days + "，" + wanted.reason());
        lookAnew(person.id());
        List<String> warnings = warnings(person.id(), wanted.from(), wanted.until());
        warn(person, id, days, warnings);
        return new Entered(table.find(id).orElseThrow(), warnings);
    }

    @Transactional
    public AbsenceTable.AbsenceRow end(Actor actor, UUID id) {
        AbsenceTable.AbsenceRow absence = table.find(id).orElseThrow(() -> Problem.notFound("这次离岗"));
        StaffTable.StaffRow person = person(actor, absence.staffId());
        if (!table.end(id, me(actor), world.clock().instant(), world.calendars().today())) {
            throw Problem.conflict("这次离岗已经结束了。");
        }
        audit.record(actor, StandInAuditAct.ABSENCE_ENDED, person.id(), person.name());
        lookAnew(person.id());
        return table.find(id).orElseThrow();
    }

    List<AbsenceTable.AbsenceRow> mine(Actor actor) {
        return table.of(me(actor), world.calendars().today());
    }

    /** Oneself, or the people of a place one directs. */
    private StaffTable.StaffRow person(Actor actor, UUID staffId) {
        StaffTable.StaffRow row = staff.all(List.of(staffId)).stream()
                .findFirst()
                .filter(StaffTable.StaffRow::active)
                .orElseThrow(() -> Problem.notFound("这位工作人员"));
        boolean directs = actor.has(Role.CENTRE_DIRECTOR, new RegionCode(row.regionCode()));
        if (!directs && !staffId.equals(actor.staffId())) {
            throw audit.hidden(actor, "这位工作人员", "STAFF", staffId, "登记离岗");
        }
        return row;
    }

    private void check(AbsenceRequest wanted) {
        LocalDate today = world.calendars().today();
        if (wanted.from().isBefore(today)) {
            throw Problem.invalid("fromOn", "离岗从今天或以后开始，过去的不能补登。");
        }
        if (wanted.until().isBefore(wanted.from())) {
            throw Problem.invalid("untilOn", "结束日期不能早于开始日期。");
        }
        if (wanted.until().isAfter(wanted.from().plusDays(LONGEST_DAYS))) {
            throw Problem.invalid("untilOn", "一次离岗最长一年；离职的请由系统管理员停用账号。");
        }
    }

    private static UUID me(Actor actor) {
        UUID id = actor.requireStaff().staffId();
        if (id == null) {
            throw Problem.notAllowed("您的账号没有对应的岗位。");
        }
        return id;
    }

    /** The one who goes or comes, and all who stand in: with their next request. */
    private void lookAnew(UUID staffId) {
        List<UUID> concerned = new ArrayList<>(pairs.standInsOf(staffId));
        concerned.add(staffId);
        accounts.postsChanged(concerned);
    }

    /** Of the posts of the person himself, and of those he was to stand in for. */
    private List<String> warnings(UUID staffId, LocalDate from, LocalDate until) {
        return pairs.pairsOf(staffId, from, until).stream()
                .filter(pair -> !pair.covered())
                .map(Absences::warning)
                .toList();
    }

    private static String warning(StandInTable.Pair pair) {
        String post = "“" + pair.role().chinese + "”"
                + (pair.departmentKey() == null ? "" : "（" + pair.departmentKey() + "）");
        String why = pair.standInName() == null ? "没有定 B 岗" : "的 B 岗" + pair.standInName() + "同时不在";
        return pair.shared() ? post + why + "，手上的办件没有人接，请转给他人。" : post + why + "，这个岗位没有人，办件会停下来。";
    }

    private void warn(StaffTable.StaffRow person, UUID absence, String days, List<String> warnings) {
        if (!warnings.isEmpty()) {
            List<UUID> directors = pairs.directorsOf(new RegionCode(person.regionCode()));
            String text = person.name() + " " + days + " 离岗：" + String.join("", warnings);
            world.watch().ifAvailable(watch -> watch.tell(directors, "absence:" + absence, "有岗位没有人顶", text));
        }
    }
}
