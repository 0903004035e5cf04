package onewindow.cases.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import onewindow.cases.CaseStatus;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.organisation.department.Department;
import onewindow.organisation.department.Departments;
import onewindow.organisation.staff.Colleague;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who has a case now. */
@Component
public class Holders {
    private final CaseStaff people;
    private final Departments departments;

    Holders(CaseStaff people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    /**
     * @param department where it is one of several that work there
     * @param person null: nobody has taken it up
     * @param said all of it in words
     */
    public record HolderView(
            String unitRegion,
            String unitName,
            @Nullable String department,
            boolean received,
            @Nullable String person,
            String said) {}

    public HolderView of(Holder holder) {
        return Objects.requireNonNull(all(List.of(holder)).get(holder));
    }

    public Map<Holder, HolderView> all(Collection<Holder> holders) {
        Map<UUID, Colleague> known =
                people.colleagues(holders.stream().map(Holder::holderId).toList());
        Map<Holder, HolderView> said = new HashMap<>();
        holders.forEach(holder -> said.computeIfAbsent(holder, h -> view(h, known)));
        return said;
    }

    private HolderView view(Holder holder, Map<UUID, Colleague> known) {
        RegionCode region = RegionCode.of(holder.unitRegion());
        String site = people.siteNameAt(region);
        String unit = site == null ? people.placeName(region) : site;
        String department = region.level().compareTo(Level.COUNTY) <= 0 ? department(holder.unitDepartment()) : null;
        Colleague colleague = holder.holderId() == null ? null : known.get(holder.holderId());
        String person = colleague == null || !holder.status().open() ? null : colleague.name();
        String where = department == null ? unit : unit + "（" + department + "）";
        String said = holder.status().open() ? waiting(holder, person) + " · " + where : "已办结";
        return new HolderView(holder.unitRegion(), unit, department, holder.received(), person, said);
    }

    private static String waiting(Holder holder, @Nullable String person) {
        String awaits = holder.status() == CaseStatus.AWAITING_SUPPLEMENT
                ? "等申请人补正"
                : holder.status().handsOver() ? "待送达" : holder.received() ? "" : "待签收";
        if (person == null) {
            return awaits.isEmpty() ? "待接手" : awaits;
        }
        return awaits.isEmpty() ? person : person + "（" + awaits + "）";
    }

    private String department(String key) {
        return departments.all().stream()
                .filter(department -> department.key().equals(key))
                .map(Department::name)
                .findFirst()
                .orElse(key);
    }
}
