package onewindow.organisation.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.organisation.site.Site;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 今日在岗: who is signed in at the counters of a site, as its public plate shows them. */
@Component
public class CounterStaff {
    private static final List<Role> POSTS =
            List.of(Role.CENTRE_DIRECTOR, Role.WINDOW_CLERK, Role.HANDLER, Role.APPROVER, Role.CASHIER);

    private final StaffTable staff;
    private final PresentStaff present;
    private final StaffPhotos photos;
    private final Calendars calendars;

    CounterStaff(StaffTable staff, PresentStaff present, StaffPhotos photos, Calendars calendars) {
        this.photos = photos;
        this.staff = staff;
        this.present = present;
        this.calendars = calendars;
    }

    /** Director first, then those at the windows; who has not signed in or is known to be away is not among them. */
    public List<StaffToday> of(Site site) {
        Set<UUID> here = present.at(site);
        Map<UUID, String> faces = photos.urls(here);
        return staff.onDuty(site.id(), calendars.today()).stream()
                .filter(row -> here.contains(row.id()) && post(row).isPresent())
                .sorted(Comparator.comparing(row -> POSTS.indexOf(post(row).orElseThrow())))
                .map(row -> line(row, site, faces))
                .toList();
    }

    /** Who sits at a window, as its plate shows him. */
    public @Nullable StaffToday one(Site site, UUID staffId) {
        return staff.all(List.of(staffId)).stream()
                .filter(row -> post(row).isPresent())
                .findFirst()
                .map(row -> line(row, site, photos.urls(List.of(staffId))))
                .orElse(null);
    }

    private static Optional<Role> post(StaffTable.StaffRow row) {
        List<Role> held = row.posts().stream().map(Actor.Grant::role).toList();
        return POSTS.stream().filter(held::contains).findFirst();
    }

    private static StaffToday line(StaffTable.StaffRow row, Site site, Map<UUID, String> faces) {
        String post = post(row).orElseThrow().chinese;
        String duty = row.duty() == null ? post : row.duty();
        return new StaffToday(row.name(), row.badgeNumber(), post, duty, faces.get(row.id()), site.phone());
    }
}
