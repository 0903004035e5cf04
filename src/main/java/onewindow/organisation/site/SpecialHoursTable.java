package onewindow.organisation.site;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for what sites keep beside their weekly hours. */
@Component
class SpecialHoursTable {
    private static final String COLUMNS = """
            select id, site_id, kind, from_on, until_on, day_types, weekdays, market, market_digits, hours, note,
                   entered_by_name, entered_at
            from organisation.special_hours
            """;

    private final Db db;

    SpecialHoursTable(Db db) {
        this.db = db;
    }

    record SpecialHoursRow(
            UUID id,
            UUID siteId,
            SpecialHours.Kind kind,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            List<DayType> dayTypes,
            List<DayOfWeek> weekdays,
            Market.@Nullable By market,
            List<Integer> marketDigits,
            String hours,
            String note,
            String enteredByName,
            Instant enteredAt) {
        SpecialHours special() {
            return new SpecialHours(
                    id,
                    kind,
                    fromOn,
                    untilOn,
                    dayTypes,
                    weekdays,
                    market == null ? null : new Market(market, marketDigits),
                    Spans.parse(hours),
                    note);
        }
    }

    /** Of each of these sites; most have none. */
    Map<UUID, List<SpecialHours>> of(Collection<UUID> sites) {
        Map<UUID, List<SpecialHours>> found = new HashMap<>();
        sites.forEach(site -> found.put(site, List.of()));
        found.putAll(db
                .sql(COLUMNS + "where site_id = any(:sites) order by from_on, entered_at, id")
                .bind("sites", sites)
                .list(SpecialHoursRow.class)
                .stream()
                .collect(Collectors.groupingBy(
                        SpecialHoursRow::siteId,
                        Collectors.mapping(SpecialHoursRow::special, Collectors.toUnmodifiableList()))));
        return found;
    }

    /** Those of a site that are not over, the next first. */
    List<SpecialHoursRow> lasting(UUID site, LocalDate today) {
        return db.sql(COLUMNS + """
                        where site_id = :site and (until_on is null or until_on >= :today)
                        order by from_on, entered_at, id""").bind("site", site).bind("today", today).list(SpecialHoursRow.class);
    }

    Optional<SpecialHoursRow> find(UUID site, UUID id) {
        return db.sql(COLUMNS + "where id = :id and site_id = :site")
                .bind("id", id)
                .bind("site", site)
                .optional(SpecialHoursRow.class);
    }

    void insert(UUID site, SpecialHours special, String by, Instant at) {
        Market market = special.market();
        db.sql("""
                        insert into organisation.special_hours
                            (id, site_id, kind, from_on, until_on, day_types, weekdays, market, market_digits, hours, note,
                             entered_by_name, entered_at)
                        values (:id, :site, :kind, :from, :until, :types, :weekdays, :market,
                                cast(cast(:digits as text[]) as int[]), :hours, :note, :by, :at)""")
                .bind("id", special.id())
                .bind("site", site)
                .bind("kind", special.kind())
                .bind("from", special.from())
                .bind("until", Db.maybe("date", special.until()))
                .bind("types", special.dayTypes())
                .bind("weekdays", special.weekdays())
                .bind("market", Db.maybe("text", market == null ? null : market.by()))
                .bind(
                        "digits",
                        market == null
                                ? List.of()
                                : market.digits().stream().map(String::valueOf).toList())
                .bind("hours", Spans.said(special.hours()))
                .bind("note", special.note())
                .bind("by", by)
                .bind("at", at)
                .update();
    }

    /** Holds no longer from {@code today} on; what had not begun leaves no trace here. */
    void end(UUID id, LocalDate today) {
        db.sql("delete from organisation.special_hours where id = :id and from_on >= :today")
                .bind("id", id)
                .bind("today", today)
                .update();
        db.sql("""
                        update organisation.special_hours set until_on = cast(:today as date) - 1
                        where id = :id and (until_on is null or until_on >= :today)""").bind("id", id).bind("today", today).update();
    }
}
