package onewindow.organisation.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.platform.Problem;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 调班: one takes the duty of another, and may give one of his for it. */
@Component
public class RosterSwaps {
    private final RosterTable table;
    private final RosterMembers members;

    RosterSwaps(RosterTable table, RosterMembers members) {
        this.table = table;
        this.members = members;
    }

    /** A published duty of that person. */
    public RosterTable.DutyRow dutyOf(UUID duty, UUID staffId) {
        return table.duty(duty)
                .filter(row -> row.staff().contains(staffId))
                .orElseThrow(() -> Problem.conflict("这一班已经不是这个人的了，请重新打开值班表看看。"));
    }

    public Optional<RosterTable.DutyRow> find(UUID duty) {
        return table.duty(duty);
    }

    public List<RosterTable.DutyRow> of(UUID staffId, LocalDate from, LocalDate until) {
        return table.of(staffId, from, until);
    }

    public static String said(RosterTable.DutyRow duty) {
        return WorkCalendar.said(duty.day(), duty.day()) + duty.kind().chinese + "班 " + duty.hours();
    }

    /** The rules of the roster that would be broken by it and are not yet. */
    public List<String> breaks(RosterTable.DutyRow duty, UUID from, UUID to) {
        RosterTable.RosterRow row = table.find(duty.rosterId()).orElseThrow(() -> Problem.notFound("这张值班表"));
        List<RosterTable.DutyRow> duties = table.duties(row.id());
        Map<UUID, String> names = members.namesById(duties.stream()
                .flatMap(each -> each.staff().stream())
                .distinct()
                .toList());
        Map<RosterDay, List<UUID>> before =
                duties.stream().collect(Collectors.toMap(RosterTable.DutyRow::rosterDay, RosterTable.DutyRow::staff));
        Map<RosterDay, List<UUID>> after = duties.stream()
                .collect(Collectors.toMap(
                        RosterTable.DutyRow::rosterDay,
                        each -> each.id().equals(duty.id())
                                ? each.staff().stream()
                                        .map(person -> person.equals(from) ? to : person)
                                        .toList()
                                : each.staff()));
        List<RosterPlan.Member> known = members.of(row);
        List<String> broken =
                new ArrayList<>(RosterFaults.of(after, known, row.perDuty(), id -> names.getOrDefault(id, "")));
        broken.removeAll(RosterFaults.of(before, known, row.perDuty(), id -> names.getOrDefault(id, "")));
        return broken;
    }

    /** False when the roster has changed meanwhile. */
    public boolean swap(UUID give, @Nullable UUID take, UUID giver, UUID taker) {
        return table.replace(give, giver, taker) && (take == null || table.replace(take, taker, giver));
    }
}
