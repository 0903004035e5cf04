package onewindow.reception.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import onewindow.organisation.site.OpeningCalendar;
import onewindow.organisation.site.OpeningCalendars;
import onewindow.organisation.site.Sites;
import onewindow.platform.Problem;
import onewindow.reception.device.Device;
import onewindow.reception.device.DeviceKind;
import onewindow.reception.device.Devices;
import onewindow.reception.hall.Shifts;
import org.springframework.stereotype.Component;

/** Which machine asks, and whether it gives tickets at this hour. */
@Component
class KioskDoor {
    /** Who comes a little before the doors open, or in the break at noon, stands in the queue already. */
    private static final Duration BEFORE = Duration.ofHours(2);

    private final Devices devices;
    private final Sites sites;
    private final OpeningCalendars openings;
    private final Shifts shifts;
    private final Clock clock;

    KioskDoor(Devices devices, Sites sites, OpeningCalendars openings, Shifts shifts, Clock clock) {
        this.devices = devices;
        this.sites = sites;
        this.openings = openings;
        this.shifts = shifts;
        this.clock = clock;
    }

    Device machine(String code) {
        return devices.of(code, DeviceKind.KIOSK);
    }

    /** Nobody is called from a hall that is closed; where somebody sits at a window all the same, it is open. */
    void mustBeOpen(UUID siteId) {
        LocalDateTime now = LocalDateTime.now(clock);
        OpeningCalendar calendar = openings.of(sites.get(siteId));
        if (calendar.openAt(now) || !shifts.at(siteId).isEmpty()) {
            return;
        }
        Optional<OpeningCalendar.Opening> next = calendar.nextOpening(now);
        boolean soon = next.filter(opening -> opening.at().toLocalDate().equals(now.toLocalDate())
                        && !opening.at().isAfter(now.plus(BEFORE)))
                .isPresent();
        if (!soon) {
            String when = next.map(opening -> "下次开门：" + opening.said(now.toLocalDate()) + "，开门前两小时起取号。")
                    .orElse("什么时候开门请看门口的通知。");
            throw Problem.conflict("大厅现在不开门，不取号。" + when);
        }
    }
}
