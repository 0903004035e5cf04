package onewindow.fees;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import onewindow.cases.Doer;
import onewindow.cases.people.CaseSurroundings;
import onewindow.documents.DocumentKind;
import onewindow.documents.IssuedDocument;
import onewindow.fees.Charge.State;
import onewindow.fees.FeeEvents.Happened;
import onewindow.identity.Actor;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Collects what is due, at the one window for it, each sum once. */
@Component
class Charges {
    private static final Pattern BILL = Pattern.compile("[0-9A-Za-z-]{4,30}");
    private static final int MOST_OF_ONE = 9999;

    private final ChargeTable table;
    private final MovementTable movements;
    private final ProposalTable proposals;
    private final Book book;
    private final FeeDocuments papers;
    private final CaseSurroundings around;

    Charges(
            ChargeTable table,
            MovementTable movements,
            ProposalTable proposals,
            Book book,
            FeeDocuments papers,
            CaseSurroundings around) {
        this.table = table;
        this.movements = movements;
        this.proposals = proposals;
        this.book = book;
        this.papers = papers;
        this.around = around;
    }

    /** Who may, and what is put on record of it. */
    @Component
    record Book(FeePosts posts, FeeEvents events, Ids ids) {}

    /** @param total what the payer was told it comes to, in case it has changed since */
    record Payment(
            List<UUID> charges,
            @Nullable String total,
            Way way,
            @Nullable String fiscalBill,
            String key) {}

    static BigDecimal sum(List<Charge> charges, State state) {
        return charges.stream()
                .filter(charge -> charge.state() == state)
                .map(Charge::amount)
                .reduce(Money.NOTHING, BigDecimal::add);
    }

    List<Charge> read(Actor actor, UUID caseId) {
        List<Charge> charges = table.of(caseId);
        book.posts().mayRead(actor, caseId, charges);
        return charges;
    }

    Charge get(Actor actor, UUID id) {
        Charge charge = table.find(id).orElseThrow(() -> Problem.notFound("这笔收费"));
        book.posts().mayRead(actor, charge.caseId(), List.of(charge));
        return charge;
    }

    /** How many copies, certificates or pieces it is for; the sum follows. */
    @Transactional
    public Charge quantity(Actor actor, UUID id, int version, int quantity) {
        Charge charge = get(actor, id);
        if (!FeePosts.proposes(actor, charge)) {
            throw book.posts().refused(actor, FeeAct.SET_QUANTITY, id, "收费数量由收件窗口或者收费窗口修改。");
        }
        if (charge.unit() == null) {
            throw Problem.invalid("quantity", "“" + charge.name() + "”不按数量收费。");
        }
        BigDecimal amount = charge.unitAmount().multiply(BigDecimal.valueOf(quantity));
        if (quantity < 1 || quantity > MOST_OF_ONE || amount.compareTo(Money.MOST) > 0) {
            throw Problem.invalid(
                    "quantity", "数量应在 1 到 " + MOST_OF_ONE + " 之间，一项合计不超过 " + Money.text(Money.MOST) + " 元。");
        }
        if (charge.version() != version || !table.quantity(charge, quantity, amount)) {
            throw changed(List.of(charge));
        }
        String note = charge.name() + "：由 " + charge.quantity() + " 改为 " + quantity + " " + charge.unit();
        String told = "您申请的“" + charge.itemName() + "”（" + charge.number() + "）的" + charge.name() + "改为 " + quantity
                + " " + charge.unit() + "，共 " + Money.text(amount) + " 元。";
        Doer doer = book.posts().proposer(actor);
        write(actor, doer, Happened.to(charge, FeeAct.SET_QUANTITY, around.now(), amount, note, told), charge.number());
        return table.find(id).orElseThrow();
    }

    private void write(Actor actor, Doer doer, Happened happened, String number) {
        book.events().append(happened, doer);
        String detail = number + " " + Money.text(happened.amount()) + " 元";
        around.audit().record(actor, happened.act(), happened.caseId(), detail);
    }

    @Transactional
    public Movement collect(Actor actor, UUID caseId, Payment payment) {
        return collect(actor, caseId, payment, around.now());
    }

    /** @param at when it happened; the demo county has a past */
    @Transactional
    public Movement collect(Actor actor, UUID caseId, Payment payment, Instant at) {
        List<Charge> all = read(actor, caseId);
        if (all.isEmpty()) {
            throw Problem.notFound("这件的收费");
        }
        String region = all.getFirst().region();
        if (!FeePosts.collects(actor, region)) {
            throw book.posts().refused(actor, FeeAct.COLLECT, caseId, "收费由统一收费窗口的收费员办理。");
        }
        Doer doer = book.posts().cashier(actor);
        Movement before = movements.madeAs(doer.id(), payment.key()).orElse(null);
        return before == null ? collect(actor, doer, chosen(caseId, payment), payment, at) : before;
    }

    /** What the payer pays for; the case is held where it is meanwhile. */
    private List<Charge> chosen(UUID caseId, Payment payment) {
        String bill = bill(payment);
        if (bill != null && !BILL.matcher(bill).matches()) {
            throw Problem.invalid("fiscalBill", "票据号应是 4 到 30 位数字、字母或横线。");
        }
        if (Charge.over(table.hold(caseId))) {
            throw Problem.conflict("这件已经结束，没有结果可领，不用再缴费。");
        }
        List<UUID> wanted = payment.charges();
        List<Charge> chosen = table.of(caseId).stream()
                .filter(charge -> wanted.contains(charge.id()))
                .toList();
        if (chosen.isEmpty() || chosen.size() != new HashSet<>(wanted).size()) {
            throw Problem.invalid("charges", "请选这一件要收的项目。");
        }
        if (chosen.stream().anyMatch(charge -> charge.state() != State.DUE)) {
            throw changed(chosen);
        }
        if (sum(chosen, State.DUE).compareTo(Money.sum("total", payment.total())) != 0) {
            throw Problem.conflict("应收金额刚有改动，现在是 " + Money.text(sum(chosen, State.DUE)) + " 元，请核对后再收。");
        }
        return chosen;
    }

    private static @Nullable String bill(Payment payment) {
        String bill = payment.fiscalBill();
        return bill == null || bill.isBlank() ? null : bill.strip();
    }

    private Movement collect(Actor actor, Doer doer, List<Charge> chosen, Payment payment, Instant at) {
        Charge first = chosen.getFirst();
        BigDecimal total = sum(chosen, State.DUE);
        List<Map<String, String>> lines =
                chosen.stream().map(c -> FeeDocuments.line(c, c.amount())).toList();
        IssuedDocument paper = papers.issue(
                new FeeDocuments.Receipt(
                        DocumentKind.PAYMENT,
                        first.caseId(),
                        first.region(),
                        total,
                        payment.way(),
                        bill(payment),
                        lines,
                        null),
                doer,
                at);
        Movement movement = new Movement(
                book.ids().next(),
                Movement.Kind.COLLECT,
                first.caseId(),
                null,
                null,
                total,
                payment.way(),
                bill(payment),
                doer.id(),
                doer.name(),
                first.region(),
                at,
                paper.id(),
                paper.number(),
                null);
        boolean once = movements.add(movement, payment.key());
        if (!once || table.pay(payment.charges(), movement.id()) != chosen.size()) {
            throw changed(chosen);
        }
        proposals.dropWaivers(first.caseId());
        String told = "您为“" + first.itemName() + "”（" + first.number() + "）缴的 " + Money.text(total) + " 元已收到，收据号"
                + paper.number() + "，可在办件里查看。";
        String note = payment.way().chinese + "，收据" + paper.number();
        write(actor, doer, Happened.to(first, FeeAct.COLLECT, at, total, note, told), first.number());
        return movement;
    }

    /** Says who was there first. */
    Problem changed(List<Charge> wanted) {
        for (Charge before : wanted) {
            Charge now = table.find(before.id()).orElseThrow();
            UUID movement = now.movementId();
            if (movement != null) {
                Movement paid = movements.find(movement).orElseThrow();
                return Problem.conflict("“" + now.name() + "”刚才已由" + paid.cashierName() + "收费（收据"
                        + paid.documentNumber() + "），请不要重复收。");
            }
            if (now.state() != State.DUE) {
                return Problem.conflict("“" + now.name() + "”现在是“" + now.stateName() + "”，请刷新后再看。");
            }
        }
        return Problem.conflict("刚有别人改过，请刷新后再看。");
    }
}
