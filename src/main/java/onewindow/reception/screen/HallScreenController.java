package onewindow.reception.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import onewindow.organisation.site.Sites;
import onewindow.reception.device.Devices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The calling screen, open to everyone: what hangs in the hall is no secret. */
@RestController
@RequestMapping("/api/screen/hall")
class HallScreenController {
    private final HallScreens screens;
    private final HallStream stream;
    private final Sites sites;
    private final Devices devices;

    HallScreenController(HallScreens screens, HallStream stream, Sites sites, Devices devices) {
        this.devices = devices;
        this.screens = screens;
        this.stream = stream;
        this.sites = sites;
    }

    /** @param site a site's id, or the code of its region */
    @GetMapping
    HallState now(@RequestParam String site) {
        return screens.now(sites.named(site).id());
    }

    /**
     * Server-sent events named {@code hall}, each the whole {@link HallState}.
     *
     * @param device code of a screen of that hall: its line is kept for it
     */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @RequestParam String site,
            @RequestParam @Nullable String device,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no");
        UUID siteId = sites.named(site).id();
        boolean known = device != null && devices.isOf(siteId, device);
        return stream.open(siteId, request.getRemoteAddr(), known);
    }
}
