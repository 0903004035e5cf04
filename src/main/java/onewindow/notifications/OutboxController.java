package onewindow.notifications;

import java.time.Instant;
import java.util.List;
import onewindow.platform.Problem;
import onewindow.platform.demo.DemoMode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The text messages of a demonstration, for all to see; an installation that serves real people has no such address. */
@RestController
class OutboxController {
    private final DemoMode demo;
    private final TextMessages messages;

    OutboxController(DemoMode demo, TextMessages messages) {
        this.demo = demo;
        this.messages = messages;
    }

    record OutboxRow(long id, Instant at, String phone, String text) {}

    @GetMapping("/api/demo/outbox")
    List<OutboxRow> outbox(
            @RequestParam(required = false) @Nullable String phone, @RequestParam(defaultValue = "20") int size) {
        if (!demo.on()) {
            throw Problem.notFound("这个地址");
        }
        return messages.sent(phone, Math.clamp(size, 1, 100)).stream()
                .map(m -> new OutboxRow(m.id(), m.at(), m.phone(), m.text()))
                .toList();
    }
}
