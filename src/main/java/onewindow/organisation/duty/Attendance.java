package onewindow.organisation.duty;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.organisation.site.Site;
import onewindow.organisation.staff.PresentStaff;
import onewindow.organisation.standin.NotSignedIn;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.DayHalf;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 签到、签退: once a half day, by the person himself, where the site is. */
@Component
public class Attendance implements PresentStaff {
    private final AttendanceTable table;
    private final DutyHours hours;
    private final Proofs proofs;
    private final NotSignedIn missing;
    private final ObjectProvider<OpenWindows> windows;
    private final Calendars calendars;

    Attendance(
            AttendanceTable table,
            DutyHours hours,
            Proofs proofs,
            NotSignedIn missing,
            ObjectProvider<OpenWindows> windows,
            Calendars calendars) {
        this.table = table;
        this.hours = hours;
        this.proofs = proofs;
        this.missing = missing;
        this.windows = windows;
        this.calendars = calendars;
    }

    /** Signed in for this half of the day, and not out again. */
    public boolean isPresent(UUID staffId, Site site) {
        LocalDateTime now = calendars.now();
        return table.find(staffId, now.toLocalDate(), hours.half(site, now))
                .filter(row -> row.outOn() == null)
                .isPresent();
    }

    @Override
    public Set<UUID> at(Site site) {
        LocalDateTime now = calendars.now();
        return table.present(site.id(), now.toLocalDate(), hours.half(site, now));
    }

    /** 签到并开窗: whoever is not there yet signs in by it, or is told why he cannot. */
    @Transactional
    public void present(Actor actor, Site site, Evidence evidence) {
        if (!isPresent(staffId(actor), site)) {
            signIn(actor, site, evidence);
        }
    }

    @Transactional
    public void signIn(Actor actor, Site site, Evidence evidence) {
        UUID me = staffId(actor);
        LocalDateTime now = calendars.now();
        DayHalf half = hours.half(site, now);
        Optional<AttendanceTable.AttendanceRow> known = table.find(me, now.toLocalDate(), half);
        if (known.isPresent() && known.get().outOn() == null) {
            throw already(half, known.get());
        }
        Proofs.Proof proof = proofs.of(site.id(), evidence);
        if (known.isPresent()) {
            table.comeBack(me, now.toLocalDate(), half);
        } else if (!table.signIn(me, site.id(), now.toLocalDate(), half, proof)) {
            throw already(half, table.find(me, now.toLocalDate(), half).orElseThrow(() -> Problem.conflict("请再试一次。")));
        }
        missing.cameIn(me);
    }

    private static Problem already(DayHalf half, AttendanceTable.AttendanceRow row) {
        return Problem.conflict("您" + half.chinese + " "
                + row.inOn().toLocalTime().withSecond(0).withNano(0) + " 已经签到，不用再签。");
    }

    /** Of this half of the day, or of the morning when one goes later than usual. */
    @Transactional
    public void signOut(Actor actor, Site site, Evidence evidence) {
        UUID me = staffId(actor);
        windows.ifAvailable(open -> {
            if (open.sitsAt(me)) {
                throw Problem.conflict("您的窗口还开着，请先关窗再签退。");
            }
        });
        SignInWay way = proofs.of(site.id(), evidence).way();
        LocalDateTime now = calendars.now();
        DayHalf half = hours.half(site, now);
        boolean out = table.signOut(me, now.toLocalDate(), half, way)
                || (half == DayHalf.AFTERNOON && table.signOut(me, now.toLocalDate(), DayHalf.MORNING, way));
        if (!out) {
            throw Problem.conflict("您" + half.chinese + "还没有签到，不用签退。");
        }
    }

    static UUID staffId(Actor actor) {
        UUID id = actor.requireStaff().staffId();
        if (id == null) {
            throw Problem.notAllowed("您的账号没有对应的岗位。");
        }
        return id;
    }
}
