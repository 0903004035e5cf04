package onewindow.cases;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.cases.clock.ClockEntry;
import onewindow.cases.clock.DueDay;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;

/**
 * One step of one case, ready to be written.
 *
 * @param day the date as it stands in a new case's number, yyMMdd
 * @param told what the applicant is told; {@code {number}} is filled in where the number is made
 * @param moment {@code at}, on the clock of the wall
 */
public record CaseMove(
        CaseFile before,
        CaseAction action,
        Doer doer,
        Instant at,
        String day,
        String key,
        @Nullable String note,
        CaseState after,
        List<ClockEntry> entries,
        @Nullable String told,
        LocalDateTime moment) {

    /** Nothing that ran was past its day. */
    private boolean onTime() {
        DueDay due = before.dates().due();
        return due == null || !due.passedAt(moment);
    }

    /** By the names the columns of the case and its event are bound under. */
    public Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>();
        List.of(after.place(), after.turn(), after.hands(), after.notice(), after.decision(), after.dates())
                .forEach(part -> values.putAll(Db.columns(part)));
        values.put("status", after.status());
        values.put("words", Db.json(after.words()));
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
        values.put("finished", after.status().decided());
        values.put("onTime", onTime());
        return values;
    }
}
