package onewindow.reception.live;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.organisation.site.Site;
import onewindow.reception.device.Devices;
import onewindow.reception.hall.Hall;
import onewindow.reception.waiting.Forecasts;
import onewindow.reception.waiting.TimesApart;
import org.springframework.stereotype.Component;

/** All a director watches, on one page. */
@Component
class HallWatch {
    private final HallLives lives;
    private final HelpRequests help;
    private final Devices devices;
    private final Forecasts forecasts;
    private final TimesApart apart;
    private final Clock clock;

    HallWatch(HallLives lives, HelpRequests help, Devices devices, Forecasts forecasts, TimesApart apart, Clock clock) {
        this.lives = lives;
        this.help = help;
        this.devices = devices;
        this.forecasts = forecasts;
        this.apart = apart;
        this.clock = clock;
    }

    HallLive of(Site site, Hall hall, boolean mayAct) {
        LocalDate today = LocalDate.now(clock);
        List<LiveTable.LiveRow> live = lives.tickets(site.id());
        return new HallLive(
                site.id(),
                site.name(),
                clock.instant(),
                mayAct,
                lives.windows(hall, live),
                lives.queues(hall, live),
                lives.late(hall, live),
                lives.aside(hall, live),
                lives.outOfTurn(site.id()),
                silent(site.id()),
                help.at(site.id(), today.atStartOfDay(clock.getZone()).toInstant()),
                forecasts.of(hall),
                apart.of(site.id(), today));
    }

    private List<HallLive.SilentDevice> silent(UUID siteId) {
        return devices.at(siteId).stream()
                .filter(devices::silent)
                .map(device -> new HallLive.SilentDevice(device.kind().chinese, device.name(), device.seenAt()))
                .toList();
    }
}
