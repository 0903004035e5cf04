package onewindow.organisation.staff;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import onewindow.identity.challenge.WorkPhones;
import onewindow.platform.Memory;
import onewindow.platform.key.FieldCipher;
import org.springframework.stereotype.Component;

/** The numbers of the staff, kept for a minute: they are encrypted, and asked for at every mandate. */
@Component
class StaffPhones implements WorkPhones {
    private static final String ALL = "all";

    private final StaffTable staff;
    private final FieldCipher cipher;
    private final Memory.Remembered<String, Set<String>> known;

    StaffPhones(StaffTable staff, FieldCipher cipher, Memory memory) {
        this.staff = staff;
        this.cipher = cipher;
        this.known = memory.of("organisation", Duration.ofMinutes(1));
    }

    @Override
    public boolean belongsToStaff(String phone) {
        return known.get(ALL, all -> indexes()).contains(index(phone));
    }

    private Set<String> indexes() {
        return staff.phones().stream()
                .map(row -> cipher.decrypt(row.phone(), StaffTable.PHONE.of(row.id())))
                .map(phone -> index(phone))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String index(String phone) {
        return cipher.blindIndex("phone", phone.replaceAll("\\D", ""));
    }
}
