package onewindow.identity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All the numbers of a desk in one request, asked once a minute. */
@RestController
class WaitingWorkController {
    private final List<WaitingWork> rooms;

    WaitingWorkController(List<WaitingWork> rooms) {
        this.rooms = rooms;
    }

    /** @param counts by name; what is not there is no work of this person's posts */
    record WorkCounts(Map<String, Long> counts) {}

    @GetMapping("/api/desk/waiting")
    WorkCounts waiting(Actor actor) {
        actor.requireStaff();
        Map<String, Long> counts = new TreeMap<>();
        rooms.forEach(room -> counts.putAll(room.waitingFor(actor)));
        return new WorkCounts(counts);
    }
}
