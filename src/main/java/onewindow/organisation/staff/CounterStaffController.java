package onewindow.organisation.staff;

import java.util.List;
import java.util.UUID;
import onewindow.organisation.site.Sites;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who serves at a site, open to everyone. */
@RestController
class CounterStaffController {
    private final Sites sites;
    private final CounterStaff staff;

    CounterStaffController(Sites sites, CounterStaff staff) {
        this.sites = sites;
        this.staff = staff;
    }

    @GetMapping("/api/sites/{id}/staff-today")
    List<StaffToday> staffToday(@PathVariable UUID id) {
        return staff.of(sites.get(id));
    }
}
