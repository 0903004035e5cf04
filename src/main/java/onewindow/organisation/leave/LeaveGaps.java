package onewindow.organisation.leave;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.organisation.duty.DutyAccess;
import onewindow.organisation.roster.RosterSwaps;
import onewindow.organisation.staff.StaffTable;
import onewindow.organisation.staffing.Staffing;
import onewindow.organisation.standin.Gaps;
import org.springframework.stereotype.Component;

/** Whom a leave leaves: posts without A or B, duty on those days, fewer people than the least. */
@Component
class LeaveGaps {
    private final Gaps gaps;
    private final RosterSwaps rosters;
    private final Staffing staffing;
    private final DutyAccess access;

    LeaveGaps(Gaps gaps, RosterSwaps rosters, Staffing staffing, DutyAccess access) {
        this.gaps = gaps;
        this.rosters = rosters;
        this.staffing = staffing;
        this.access = access;
    }

    List<String> of(LeaveTable.LeaveRow row) {
        return row.kind() == LeaveKind.SWAP ? ofSwap(row) : ofLeave(row);
    }

    private List<String> ofLeave(LeaveTable.LeaveRow row) {
        StaffTable.StaffRow person = access.person(row.staffId());
        List<String> found = new ArrayList<>(gaps.of(row.staffId(), row.fromOn(), row.untilOn()));
        rosters.of(row.staffId(), row.fromOn(), row.untilOn())
                .forEach(duty -> found.add(RosterSwaps.said(duty) + "是他值，要有人替。"));
        found.addAll(staffing.without(access.site(person.siteId()), row.staffId(), row.fromOn(), row.untilOn()));
        return found;
    }

    private List<String> ofSwap(LeaveTable.LeaveRow row) {
        UUID give = row.giveDuty();
        UUID with = row.withStaff();
        if (give == null || with == null) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        rosters.find(give).ifPresent(duty -> found.addAll(rosters.breaks(duty, row.staffId(), with)));
        UUID take = row.takeDuty();
        if (take != null) {
            rosters.find(take).ifPresent(duty -> found.addAll(rosters.breaks(duty, with, row.staffId())));
        }
        return found.stream().distinct().toList();
    }
}
