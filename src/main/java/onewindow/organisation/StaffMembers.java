package onewindow.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.identity.Role;
import onewindow.platform.Problem;
import org.springframework.stereotype.Service;

/** The people who serve. */
@Service
public class StaffMembers {
    private final StaffTable table;

    StaffMembers(StaffTable table) {
        this.table = table;
    }

    public Colleague get(UUID staffId) {
        return table.all(List.of(staffId)).stream()
                .findFirst()
                .map(StaffTable.Row::colleague)
                .orElseThrow(() -> Problem.notFound("这位工作人员"));
    }

    public Map<UUID, Colleague> all(Collection<UUID> staffIds) {
        return table.all(staffIds).stream().collect(Collectors.toMap(StaffTable.Row::id, StaffTable.Row::colleague));
    }

    /** Those in service at a site with that role, by badge number. */
    public List<Colleague> at(UUID siteId, Role role) {
        return table.at(siteId, role).stream().map(StaffTable.Row::colleague).toList();
    }
}
