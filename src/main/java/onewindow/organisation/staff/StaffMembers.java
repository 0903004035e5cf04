package onewindow.organisation.staff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.identity.Role;
import onewindow.platform.Memory;
import onewindow.platform.Problem;
import onewindow.platform.key.FieldCipher;
import org.springframework.stereotype.Service;

/** The people who serve. */
@Service
public class StaffMembers {
    private final StaffTable table;
    private final FieldCipher cipher;
    private final Memory.Remembered<UUID, Colleague> byId;

    StaffMembers(StaffTable table, FieldCipher cipher, Memory memory) {
        this.byId = memory.of("organisation");
        this.table = table;
        this.cipher = cipher;
    }

    public Colleague get(UUID staffId) {
        return byId.get(
                staffId,
                id -> table.all(List.of(id)).stream()
                        .findFirst()
                        .map(StaffTable.StaffRow::colleague)
                        .orElseThrow(() -> Problem.notFound("这位工作人员")));
    }

    public Map<UUID, Colleague> all(Collection<UUID> staffIds) {
        return byId.all(
                staffIds,
                unknown -> table.all(unknown).stream()
                        .collect(Collectors.toMap(StaffTable.StaffRow::id, StaffTable.StaffRow::colleague)));
    }

    /** The person's own number, to reach them by; it is shown to nobody. */
    public Optional<String> phone(UUID staffId) {
        return table.all(List.of(staffId)).stream()
                .findFirst()
                .filter(StaffTable.StaffRow::active)
                .map(StaffTable.StaffRow::phone)
                .map(phone -> cipher.decrypt(phone, StaffTable.PHONE.of(staffId)));
    }

    /** Those in service at a site with that role, by badge number. */
    public List<Colleague> at(UUID siteId, Role role) {
        return table.at(siteId, role).stream()
                .map(StaffTable.StaffRow::colleague)
                .toList();
    }
}
