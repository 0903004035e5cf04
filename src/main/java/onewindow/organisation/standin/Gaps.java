package onewindow.organisation.standin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.identity.Actor;
import onewindow.organisation.staff.StaffTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What nobody serves while somebody is away, told before he may go; and his going, once it is approved. */
@Component
public class Gaps {
    private final StandInTable pairs;
    private final AbsenceEffects effects;
    private final Absences absences;

    Gaps(StandInTable pairs, AbsenceEffects effects, Absences absences) {
        this.pairs = pairs;
        this.effects = effects;
        this.absences = absences;
    }

    /** Of his own posts, and of those he would stand in for in these days. */
    public List<String> of(UUID staffId, LocalDate from, LocalDate until) {
        return Stream.concat(
                        effects.warnings(staffId, from, until).stream(),
                        pairs.leavesWithoutStandIn(staffId, from, until).stream()
                                .map(name -> name + "那几天也不在，他的 B 岗就是本人。"))
                .toList();
    }

    /** @return the absence */
    @Transactional
    public UUID approved(Actor actor, StaffTable.StaffRow person, LocalDate from, LocalDate until, String reason) {
        return absences.approved(actor, person, new Absences.AbsenceRequest(person.id(), from, until, reason));
    }
}
