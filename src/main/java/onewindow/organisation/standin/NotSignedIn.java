package onewindow.organisation.standin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.RegionCode;
import onewindow.organisation.staff.Directors;
import onewindow.organisation.staff.StaffTable;
import onewindow.platform.Ids;
import onewindow.platform.time.Calendars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has not come by opening and grace counts as away until he signs in: B takes over, and the director is told. */
@Component
public class NotSignedIn {
    private final AbsenceTable table;
    private final StandInTable pairs;
    private final AbsenceEffects effects;
    private final Directors directors;
    private final Calendars calendars;
    private final Ids ids;

    NotSignedIn(
            AbsenceTable table,
            StandInTable pairs,
            AbsenceEffects effects,
            Directors directors,
            Calendars calendars,
            Ids ids) {
        this.table = table;
        this.pairs = pairs;
        this.effects = effects;
        this.directors = directors;
        this.calendars = calendars;
        this.ids = ids;
    }

    /** Posts whose work stands still while nobody serves them. */
    public static boolean isStoodInFor(StaffTable.StaffRow person) {
        return person.posts().stream().anyMatch(post -> StandIns.MAY_BE_STOOD_IN_FOR.contains(post.role()));
    }

    /** @param half as the director reads it: 上午 */
    @Transactional
    public void didNotCome(StaffTable.StaffRow person, String half) {
        LocalDate today = calendars.today();
        table.lock(person.id());
        UUID id = ids.next();
        boolean away = table.overlapping(person.id(), today, today).isPresent();
        if (away || !table.insertAutomatic(id, person.id(), today, half + "到点没有签到", calendars.instant())) {
            return;
        }
        effects.lookAnew(person.id());
        List<String> unserved = effects.warnings(person.id(), today, today);
        List<String> standIns = pairs.pairsOf(person.id(), today, today).stream()
                .filter(StandInTable.Pair::covered)
                .map(StandInTable.Pair::standInName)
                .distinct()
                .toList();
        String taken = standIns.isEmpty() ? "" : "B 岗 " + String.join("、", standIns) + " 已经顶岗。";
        directors.tell(
                new RegionCode(person.regionCode()),
                "not-signed-in:" + id,
                person.name() + "没有签到",
                person.name() + " " + today + " " + half + "到点没有签到。" + taken + String.join("", unserved));
    }

    public void cameIn(UUID staffId) {
        if (table.endAutomatic(staffId, calendars.instant())) {
            effects.lookAnew(staffId);
        }
    }
}
