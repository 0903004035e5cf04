package onewindow.organisation.standin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.identity.RegionCode;
import onewindow.identity.staff.Accounts;
import onewindow.organisation.staff.Directors;
import onewindow.organisation.staff.StaffTable;
import org.springframework.stereotype.Component;

/** What an absence means for others: who stands in from now on, and what nobody does, told to the directors. */
@Component
class AbsenceEffects {
    private final StandInTable pairs;
    private final Accounts accounts;
    private final Directors directors;

    AbsenceEffects(StandInTable pairs, Accounts accounts, Directors directors) {
        this.pairs = pairs;
        this.accounts = accounts;
        this.directors = directors;
    }

    /** The one who goes or comes, and all who stand in: with their next request. */
    void lookAnew(UUID staffId) {
        List<UUID> concerned = new ArrayList<>(pairs.standInsOf(staffId));
        concerned.add(staffId);
        accounts.postsChanged(concerned);
    }

    /** Of the posts of the person himself, and of those he was to stand in for. */
    List<String> warnings(UUID staffId, LocalDate from, LocalDate until) {
        return pairs.pairsOf(staffId, from, until).stream()
                .filter(pair -> !pair.covered())
                .map(AbsenceEffects::warning)
                .toList();
    }

    private static String warning(StandInTable.Pair pair) {
        String post = "“" + pair.role().chinese + "”"
                + (pair.departmentKey() == null ? "" : "（" + pair.departmentKey() + "）");
        String why = pair.standInName() == null ? "没有定 B 岗" : "的 B 岗" + pair.standInName() + "同时不在";
        return pair.shared() ? post + why + "，手上的办件没有人接，请转给他人。" : post + why + "，这个岗位没有人，办件会停下来。";
    }

    void warn(StaffTable.StaffRow person, UUID absence, String days, List<String> warnings) {
        if (!warnings.isEmpty()) {
            String text = person.name() + " " + days + " 离岗：" + String.join("", warnings);
            directors.tell(new RegionCode(person.regionCode()), "absence:" + absence, "有岗位没有人顶", text);
        }
    }
}
