package onewindow.cases;

import java.util.UUID;
import onewindow.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who did an act, as its event keeps it for ever.
 *
 * @param bulkRun with many others at once, under this run's id
 */
public record Doer(
        Actor.Kind kind,
        UUID id,
        String name,
        String post,
        @Nullable UUID siteId,
        @Nullable String siteName,
        @Nullable String address,
        @Nullable UUID bulkRun) {
    public Doer(
            Actor.Kind kind,
            UUID id,
            String name,
            String post,
            @Nullable UUID siteId,
            @Nullable String siteName,
            @Nullable String address) {
        this(kind, id, name, post, siteId, siteName, address, null);
    }

    @Nullable
    public String staffName() {
        return kind == Actor.Kind.STAFF ? name : null;
    }

    public Doer inBulk(@Nullable UUID run) {
        return new Doer(kind, id, name, post, siteId, siteName, address, run);
    }
}
