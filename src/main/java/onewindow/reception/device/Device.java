package onewindow.reception.device;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine of a hall.
 *
 * @param windowId at which it stands, of a tablet
 * @param voice whether it can speak Chinese; unknown before it was heard of, and where it need not
 * @param seenAt when it was last heard of
 */
public record Device(
        UUID id,
        UUID siteId,
        @Nullable UUID windowId,
        DeviceKind kind,
        String name,
        @Nullable Boolean voice,
        @Nullable Instant seenAt) {}
