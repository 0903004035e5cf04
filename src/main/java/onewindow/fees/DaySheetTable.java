package onewindow.fees;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.Doer;
import onewindow.fees.DaySheet.ItemSum;
import onewindow.fees.DaySheet.State;
import onewindow.fees.DaySheet.WaySum;
import onewindow.identity.Actor;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sheets of the day, and the movements on them. A movement stands on one sheet, or on none yet. */
@Component
class DaySheetTable {
    private static final String COLUMNS = """
            select s.id, s.region, s.cashier_id, s.cashier_name, s.day, s.nth, s.from_at, s.until_at, s.state, s.version,
                   s.explanation, s.deposit, s.closed_at, s.decider_name, s.decided_at, s.note
            from fees.day_sheet s
            """;

    private final Db db;

    DaySheetTable(Db db) {
        this.db = db;
    }

    /** What the cashier has not settled yet. */
    record Till(
            int count, @Nullable Instant since, @Nullable Instant until, List<WaySum> ways) {}

    private record Sum(Way way, int count, Instant since, Instant until, BigDecimal collected, BigDecimal refunded) {}

    Till till(UUID cashierId, String region) {
        List<Sum> sums =
                db.sql("""
                        select way, count(*) as count, min(at) as since, max(at) as until,
                               coalesce(sum(amount) filter (where kind = 'COLLECT'), 0) as collected,
                               coalesce(sum(amount) filter (where kind = 'REFUND'), 0) as refunded
                        from fees.movement
                        where cashier_id = :cashier and region = :region and sheet_id is null
                        group by way""").bind("cashier", cashierId).bind("region", region).list(Sum.class);
        Map<Way, Sum> by = new EnumMap<>(Way.class);
        sums.forEach(sum -> by.put(sum.way(), sum));
        return new Till(
                sums.stream().mapToInt(Sum::count).sum(),
                sums.stream().map(Sum::since).min(Instant::compareTo).orElse(null),
                sums.stream().map(Sum::until).max(Instant::compareTo).orElse(null),
                Arrays.stream(Way.values()).map(way -> sum(way, by.get(way))).toList());
    }

    private static WaySum sum(Way way, @Nullable Sum sum) {
        return sum == null
                ? new WaySum(way, Money.NOTHING, Money.NOTHING, Money.NOTHING)
                : new WaySum(way, sum.collected(), sum.refunded(), Money.NOTHING);
    }

    private int nth(DaySheet sheet) {
        return (int) db.sql("""
                        select count(*) + 1 from fees.day_sheet
                        where region = :region and cashier_id = :cashier and day = :day""")
                .bind("region", sheet.region())
                .bind("cashier", sheet.cashierId())
                .bind("day", sheet.day())
                .count();
    }

    void add(DaySheet sheet, List<WaySum> ways, String key) {
        db.sql("""
                        insert into fees.day_sheet (id, region, cashier_id, cashier_name, day, nth, from_at, until_at, state,
                                                    explanation, deposit, closed_at, idempotency_key)
                        values (:id, :region, :cashier, :name, :day, :nth, :from, :until, :state, :explanation, :deposit,
                                :at, :key)""")
                .bind("id", sheet.id())
                .bind("region", sheet.region())
                .bind("cashier", sheet.cashierId())
                .bind("name", sheet.cashierName())
                .bind("day", sheet.day())
                .bind("nth", nth(sheet))
                .bind("from", sheet.fromAt())
                .bind("until", sheet.untilAt())
                .bind("state", sheet.state())
                .bind("explanation", sheet.explanation())
                .bind("deposit", sheet.deposit())
                .bind("at", sheet.closedAt())
                .bind("key", key)
                .update();
        ways.forEach(way -> put(sheet.id(), way));
        db.sql("""
                        update fees.movement set sheet_id = :sheet
                        where cashier_id = :cashier and region = :region and sheet_id is null""")
                .bind("sheet", sheet.id())
                .bind("cashier", sheet.cashierId())
                .bind("region", sheet.region())
                .update();
    }

    private void put(UUID sheetId, WaySum way) {
        db.sql("""
                        insert into fees.day_sheet_way (sheet_id, way, collected, refunded, counted)
                        values (:sheet, :way, :collected, :refunded, :counted)
                        on conflict (sheet_id, way) do update set counted = :counted""")
                .bind("sheet", sheetId)
                .bind("way", way.way())
                .bind("collected", way.collected())
                .bind("refunded", way.refunded())
                .bind("counted", way.counted())
                .update();
    }

    Optional<DaySheet> find(UUID id) {
        return db.sql(COLUMNS + "where s.id = :id").bind("id", id).optional(DaySheet.class);
    }

    Optional<DaySheet> madeAs(UUID cashierId, String key) {
        return db.sql(COLUMNS + "where s.cashier_id = :cashier and s.idempotency_key = :key")
                .bind("cashier", cashierId)
                .bind("key", key)
                .optional(DaySheet.class);
    }

    List<WaySum> ways(UUID sheetId) {
        return db
                .sql("select way, collected, refunded, counted from fees.day_sheet_way where sheet_id = :id")
                .bind("id", sheetId)
                .list(WaySum.class)
                .stream()
                .sorted(java.util.Comparator.comparing(WaySum::way))
                .toList();
    }

    /** Collected by item and fee, given back by item and fee. */
    List<ItemSum> items(UUID sheetId) {
        return db.sql("""
                        select m.kind, c.item_name, h.name as charge_name, count(*) as count,
                               sum(case m.kind when 'COLLECT' then h.amount else m.amount end) as amount
                        from fees.movement m
                        join fees.charge h on h.movement_id = m.id or h.id = m.charge_id
                        join cases.case_file c on c.id = m.case_id
                        where m.sheet_id = :id
                        group by m.kind, c.item_name, h.name
                        order by m.kind, c.item_name, h.name""").bind("id", sheetId).list(ItemSum.class);
    }

    boolean decide(DaySheet sheet, State state, Doer by, Instant at, @Nullable String note) {
        return db.sql("""
                        update fees.day_sheet
                        set state = :state, version = version + 1, decider_id = :by, decider_name = :byName,
                            decided_at = :at, note = :note
                        where id = :id and version = :version and state = 'CLOSED'""")
                        .bind("state", state)
                        .bind("by", by.id())
                        .bind("byName", by.name())
                        .bind("at", at)
                        .bind("note", note)
                        .bind("id", sheet.id())
                        .bind("version", sheet.version())
                        .update()
                == 1;
    }

    boolean recount(DaySheet sheet, List<WaySum> ways, @Nullable String explanation, @Nullable String deposit) {
        boolean first = db.sql("""
                        update fees.day_sheet
                        set state = 'CLOSED', version = version + 1, explanation = :explanation, deposit = :deposit
                        where id = :id and version = :version and state = 'RETURNED'""")
                        .bind("explanation", explanation)
                        .bind("deposit", deposit)
                        .bind("id", sheet.id())
                        .bind("version", sheet.version())
                        .update()
                == 1;
        if (first) {
            ways.forEach(way -> put(sheet.id(), way));
        }
        return first;
    }

    Slice<DaySheet> list(Actor actor, @Nullable State state, Slice.Request page) {
        Where where = new Where();
        where.and(FeePosts.tills("s.region", actor, where));
        where.andIfPresent("s.state = :state", "state", state);
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(s.closed_at, s.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            where.bind("afterAt", key.get(0)).bind("afterId", key.get(1));
        }
        List<DaySheet> rows = db.sql(COLUMNS + where.sql() + "\norder by s.closed_at desc, s.id desc limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(DaySheet.class);
        return Slice.of(rows, page, row -> List.of(row.closedAt(), row.id()));
    }

    record Unsettled(UUID cashierId, String cashierName, int count, Instant since) {}

    /** Who has taken or given money before that moment and not settled it. */
    List<Unsettled> unsettled(Actor actor, Instant before) {
        Where where = new Where().and("m.sheet_id is null").and("m.at < :before", "before", before);
        where.and(FeePosts.tills("m.region", actor, where));
        return db.sql("""
                        select m.cashier_id, max(m.cashier_name) as cashier_name, count(*) as count, min(m.at) as since
                        from fees.movement m
                        """ + where.sql() + "\ngroup by m.cashier_id order by min(m.at) limit 100")
                .bindAll(where.values())
                .list(Unsettled.class);
    }
}
