package onewindow.fees;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.Doer;
import onewindow.cases.people.CaseSurroundings;
import onewindow.fees.DaySheet.State;
import onewindow.fees.DaySheet.WaySum;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.print.Printable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cashier counts and closes the day; the director, another person, confirms it or gives it back. */
@Component
class DaySheets {
    private static final int LONGEST = 300;

    private final DaySheetTable table;
    private final MovementTable movements;
    private final FeePosts posts;
    private final CaseSurroundings around;
    private final Ids ids;

    DaySheets(DaySheetTable table, MovementTable movements, FeePosts posts, CaseSurroundings around, Ids ids) {
        this.table = table;
        this.movements = movements;
        this.posts = posts;
        this.around = around;
        this.ids = ids;
    }

    /** What was counted, as typed, and what there is to say about it. */
    record Count(
            Map<Way, String> counted,
            @Nullable String explanation,
            @Nullable String deposit) {}

    /** @param movements how many the cashier had before his eyes when he counted */
    record Closing(@Nullable String region, int movements, Count count, String key) {}

    /** Where this person is cashier. */
    String place(Actor actor, @Nullable String wanted) {
        List<String> mine =
                actor.regions(Role.CASHIER).stream().map(RegionCode::value).toList();
        if (mine.isEmpty()) {
            throw Problem.notAllowed("日结由收费员办理。");
        }
        if (wanted != null && !mine.contains(wanted)) {
            throw around.audit().hidden(actor, "这个收费点", "FEE", wanted, "日结");
        }
        return wanted == null ? mine.getFirst() : wanted;
    }

    DaySheetTable.Till till(Actor actor, @Nullable String region) {
        return table.till(posts.cashier(actor).id(), place(actor, region));
    }

    @Transactional
    public UUID close(Actor actor, Closing closing) {
        return close(actor, closing, around.now());
    }

    /** @param at when it happened; the demo county has a past */
    @Transactional
    public UUID close(Actor actor, Closing closing, Instant at) {
        String region = place(actor, closing.region());
        Doer doer = posts.cashier(actor);
        movements.lock(doer.id());
        DaySheet before = table.madeAs(doer.id(), closing.key()).orElse(null);
        if (before != null) {
            return before.id();
        }
        DaySheetTable.Till till = table.till(doer.id(), region);
        Instant since = till.since();
        Instant until = till.until();
        if (since == null || until == null) {
            throw Problem.conflict("没有还没日结的收退，不用日结。");
        }
        if (till.count() != closing.movements()) {
            throw Problem.conflict("您清点以后又有收退，现在共 " + till.count() + " 笔，请重新核对后再日结。");
        }
        List<WaySum> ways = counted(till.ways(), closing.count());
        DaySheet sheet = new DaySheet(
                ids.next(),
                region,
                doer.id(),
                doer.name(),
                LocalDate.ofInstant(at, around.zone()),
                0,
                since,
                until,
                State.CLOSED,
                0,
                explanation(ways, closing.count()),
                deposit(closing.count()),
                at,
                null,
                null,
                null);
        table.add(sheet, ways, closing.key());
        around.audit().record(actor, DaySheetAct.CLOSE_DAY, sheet.id(), sum(ways));
        return sheet.id();
    }

    private static String sum(List<WaySum> ways) {
        BigDecimal expected = ways.stream().map(WaySum::expected).reduce(Money.NOTHING, BigDecimal::add);
        return "应有 " + Money.text(expected) + " 元" + (DaySheet.agrees(ways) ? "，账实相符" : "，账实不符");
    }

    private static List<WaySum> counted(List<WaySum> expected, Count count) {
        return expected.stream()
                .map(way -> new WaySum(
                        way.way(),
                        way.collected(),
                        way.refunded(),
                        typed(way, count.counted().get(way.way()))))
                .toList();
    }

    /** A drawer out of which more was given back than came in stands below what it held in the morning. */
    private static BigDecimal typed(WaySum way, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        String field = "counted." + way.way().name();
        return text.startsWith("-") ? Money.counted(field, text.substring(1)).negate() : Money.counted(field, text);
    }

    private static @Nullable String explanation(List<WaySum> ways, Count count) {
        String words = words("explanation", count.explanation());
        if (words == null && !DaySheet.agrees(ways)) {
            throw Problem.invalid("explanation", "实有和应有不一致，请写明原因。");
        }
        return words;
    }

    private static @Nullable String deposit(Count count) {
        return words("deposit", count.deposit());
    }

    private static @Nullable String words(String field, @Nullable String given) {
        String words = given == null ? "" : given.strip();
        if (words.length() > LONGEST) {
            throw Problem.invalid(field, "不超过 " + LONGEST + " 个字。");
        }
        String fault = Printable.fault(words);
        if (fault != null) {
            throw Problem.invalid(field, "这里" + fault);
        }
        return words.isEmpty() ? null : words;
    }

    DaySheet get(Actor actor, UUID id) {
        DaySheet sheet = table.find(id).orElseThrow(() -> Problem.notFound("这张对账单"));
        RegionCode region = RegionCode.of(sheet.region());
        boolean may = FeePosts.collects(actor, sheet.region())
                || actor.has(Role.CENTRE_DIRECTOR, region)
                || actor.has(Role.COUNTY_SUPERVISOR, region);
        if (!may) {
            throw around.audit().hidden(actor, "这张对账单", "DAY_SHEET", id, "查看");
        }
        return sheet;
    }

    static boolean mayDecide(Actor actor, DaySheet sheet) {
        return sheet.state() == State.CLOSED
                && FeePosts.decides(actor, sheet.region())
                && !sheet.cashierId().equals(actor.staffId());
    }

    static boolean mayRecount(Actor actor, DaySheet sheet) {
        return sheet.state() == State.RETURNED && sheet.cashierId().equals(actor.staffId());
    }

    @Transactional
    public void decide(Actor actor, UUID id, int version, boolean confirm, @Nullable String given) {
        DaySheet sheet = get(actor, id);
        DaySheetAct act = confirm ? DaySheetAct.CONFIRM_DAY : DaySheetAct.RETURN_DAY;
        if (!FeePosts.decides(actor, sheet.region()) || sheet.cashierId().equals(actor.staffId())) {
            String why = "对账单由收费点的中心主任确认，不能是收费员本人。";
            around.audit().refused(actor, act, id, why);
            throw Problem.notAllowed(why);
        }
        String note = words("note", given);
        if (!confirm && note == null) {
            throw Problem.invalid("note", "请写明要重新清点什么。");
        }
        State state = confirm ? State.CONFIRMED : State.RETURNED;
        boolean mine =
                sheet.version() == version && table.decide(sheet, state, posts.director(actor), around.now(), note);
        if (!mine) {
            throw changed(id);
        }
        around.audit().record(actor, act, id, note == null ? "" : note);
    }

    @Transactional
    public void recount(Actor actor, UUID id, int version, Count count) {
        DaySheet sheet = get(actor, id);
        if (!sheet.cashierId().equals(actor.staffId())) {
            String why = "由日结的收费员本人重新清点。";
            around.audit().refused(actor, DaySheetAct.RECOUNT_DAY, id, why);
            throw Problem.notAllowed(why);
        }
        List<WaySum> ways = counted(table.ways(id), count);
        String explanation = explanation(ways, count);
        if (sheet.version() != version || !table.recount(sheet, ways, explanation, deposit(count))) {
            throw changed(id);
        }
        around.audit().record(actor, DaySheetAct.RECOUNT_DAY, id, sum(ways));
    }

    private Problem changed(UUID id) {
        DaySheet now = table.find(id).orElseThrow();
        String who = now.deciderName() == null ? "" : "（" + now.deciderName() + "）";
        return Problem.conflict("这张对账单现在是“" + now.state().chinese + "”" + who + "，请刷新后再看。");
    }
}
