package onewindow.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.clock.ClockEntry;
import onewindow.identity.Actor;
import onewindow.platform.Db;
import org.jspecify.annotations.Nullable;

/**
 * One step of one case, ready to be written.
 *
 * @param day the date as it stands in a new case's number, yyMMdd
 * @param told what the applicant is told; {@code {number}} is filled in where the number is made
 */
public record CaseMove(
        CaseFile before,
        CaseAction action,
        Doer doer,
        Instant at,
        String day,
        String key,
        @Nullable String note,
        NextState after,
        List<ClockEntry> entries,
        @Nullable String told) {

    /**
     * Who did it, as the event keeps it for ever.
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
        Doer(
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
        String staffName() {
            return kind == Actor.Kind.STAFF ? name : null;
        }

        Doer inBulk(UUID run) {
            return new Doer(kind, id, name, post, siteId, siteName, address, run);
        }
    }

    /** By the names the columns of the case and its event are bound under. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>(after.values());
        values.put("id", before().id());
        values.put("version", before().version());
        values.put("from", before().status());
        values.put("at", at());
        values.put("day", day());
        values.put("entries", Db.json(entries()));
        values.put("act", action());
        values.put("byKind", doer().kind());
        values.put("byId", doer().id());
        values.put("byName", doer().name());
        values.put("byPost", doer().post());
        values.put("bySite", Db.maybe("uuid", doer().siteId()));
        values.put("bySiteName", Db.maybe("varchar", doer().siteName()));
        values.put("note", Db.maybe("varchar", note()));
        values.put("address", Db.maybe("varchar", doer().address()));
        values.put("bulkRun", Db.maybe("uuid", doer().bulkRun()));
        values.put("key", key());
        values.put("told", Db.maybe("varchar", told()));
        return values;
    }
}
