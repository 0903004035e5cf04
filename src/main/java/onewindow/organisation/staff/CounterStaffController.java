package onewindow.organisation.staff;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import onewindow.organisation.site.Sites;
import onewindow.platform.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who serves at a site, open to everyone. */
@RestController
class CounterStaffController {
    private final Sites sites;
    private final CounterStaff staff;
    private final StaffPhotos photos;

    CounterStaffController(Sites sites, CounterStaff staff, StaffPhotos photos) {
        this.photos = photos;
        this.sites = sites;
        this.staff = staff;
    }

    @GetMapping("/api/sites/{id}/staff-today")
    List<StaffToday> staffToday(@PathVariable UUID id) {
        return staff.of(sites.get(id));
    }

    /** As it hangs at the window. */
    @GetMapping(path = "/api/staff-photos/{id}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> photo(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(photos.find(id).orElseThrow(() -> Problem.notFound("这张照片")));
    }
}
