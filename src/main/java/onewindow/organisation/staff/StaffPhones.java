package onewindow.organisation.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import onewindow.identity.challenge.WorkPhones;
import onewindow.platform.key.FieldCipher;
import org.springframework.stereotype.Component;

/** The numbers of the staff, read anew each minute: they are encrypted, and asked for at every mandate. */
@Component
class StaffPhones implements WorkPhones {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final StaffTable staff;
    private final FieldCipher cipher;
    private final Clock clock;
    private volatile Known known = new Known(Instant.EPOCH, Set.of());

    StaffPhones(StaffTable staff, FieldCipher cipher, Clock clock) {
        this.staff = staff;
        this.cipher = cipher;
        this.clock = clock;
    }

    private record Known(Instant at, Set<String> indexes) {}

    @Override
    public boolean belongsToStaff(String phone) {
        Instant now = clock.instant();
        Known current = known;
        if (Duration.between(current.at(), now).abs().compareTo(FRESH) > 0) {
            current = new Known(now, indexes());
            known = current;
        }
        return current.indexes().contains(index(phone));
    }

    private Set<String> indexes() {
        return staff.phones().stream()
                .map(row -> cipher.decrypt(row.phone(), StaffTable.PHONE.of(row.id())))
                .map(phone -> index(phone.replaceAll("\\D", "")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String index(String phone) {
        return cipher.blindIndex("phone", phone);
    }
}
