package onewindow.fees;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.fees.FeePage.CaseFees;
import onewindow.identity.Actor;
import onewindow.identity.audit.LookUps;
import onewindow.platform.db.Slice;
import onewindow.platform.time.Days;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The unified window's work on the money of cases, and what the applicant sees of it. */
@RestController
class FeeController {
    private final Charges charges;
    private final Proposals proposals;
    private final Refunds refunds;
    private final FeeLists lists;
    private final FeePage page;
    private final LookUps lookUps;

    FeeController(
            Charges charges, Proposals proposals, Refunds refunds, FeeLists lists, FeePage page, LookUps lookUps) {
        this.lookUps = lookUps;
        this.charges = charges;
        this.proposals = proposals;
        this.refunds = refunds;
        this.lists = lists;
        this.page = page;
    }

    record FeeListRow(
            UUID caseId,
            String number,
            String itemName,
            String maskedApplicant,
            String caseStatusName,
            String names,
            String amount,
            Instant madeAt) {}

    record MovementListRow(
            UUID id,
            Movement.Kind kind,
            String kindName,
            UUID caseId,
            String number,
            String itemName,
            String maskedApplicant,
            String amount,
            String wayName,
            String cashierName,
            Instant at,
            String documentNumber,
            String pdfUrl,
            @Nullable UUID sheetId) {}

    record ProposalListRow(
            UUID id,
            Proposal.Kind kind,
            String kindName,
            UUID caseId,
            String number,
            String itemName,
            String maskedApplicant,
            String chargeName,
            String amount,
            String reason,
            String proposerName,
            Instant at) {}

    record QuantityChange(int version, int quantity) {}

    record PaymentRequest(
            @NotEmpty @Size(max = 50) List<@NotNull UUID> charges,
            @Nullable String total,
            @NotNull Way way,
            @Nullable String fiscalBill,
            @NotBlank @Size(max = 100) String key) {}

    record ProposalRequest(
            Proposal.@NotNull Kind kind,
            @Nullable String amount,
            @Nullable String reason,
            @NotBlank @Size(max = 100) String key) {}

    record Decision(@NotNull Boolean approve, @Nullable String note) {}

    record PayOutRequest(
            @NotNull Way way, @NotBlank @Size(max = 100) String key) {}

    @GetMapping({"/api/desk/cases/{id}/fees", "/api/my/cases/{id}/fees"})
    CaseFees of(Actor actor, @PathVariable UUID id) {
        return page.of(actor, id);
    }

    @GetMapping("/api/desk/fees")
    Slice<FeeListRow> list(
            Actor actor,
            @RequestParam FeeLists.View view,
            @RequestParam @Nullable String q,
            @ParameterObject Slice.Request request) {
        return lookUps.in(
                        "收费列表",
                        actor.requireStaff(),
                        q,
                        () -> lists.cases(actor, view, q, request),
                        rows -> rows.items().isEmpty())
                .map(row -> new FeeListRow(
                        row.caseId(),
                        row.number(),
                        row.itemName(),
                        row.maskedApplicant(),
                        row.caseStatus().chinese,
                        row.names(),
                        Money.text(row.amount()),
                        row.madeAt()));
    }

    @GetMapping("/api/desk/fee-movements")
    Slice<MovementListRow> movements(
            Actor actor,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @ParameterObject Slice.Request request) {
        return lookUps.in(
                        "收退费明细",
                        actor.requireStaff(),
                        q,
                        () -> lists.movements(actor, q, new Days(from, to), request),
                        rows -> rows.items().isEmpty())
                .map(FeeController::view);
    }

    private static MovementListRow view(FeeLists.MovementRow row) {
        return new MovementListRow(
                row.id(),
                row.kind(),
                row.kind().chinese,
                row.caseId(),
                row.number(),
                row.itemName(),
                row.maskedApplicant(),
                Money.text(row.amount()),
                row.way().chinese,
                row.cashierName(),
                row.at(),
                row.documentNumber(),
                FeePage.pdf(row.documentId()),
                row.sheetId());
    }

    @GetMapping("/api/desk/fee-proposals")
    Slice<ProposalListRow> proposals(
            Actor actor, @RequestParam Proposal.State state, @ParameterObject Slice.Request request) {
        return lists.proposals(actor.requireStaff(), state, request)
                .map(row -> new ProposalListRow(
                        row.id(),
                        row.kind(),
                        row.kind().chinese,
                        row.caseId(),
                        row.number(),
                        row.itemName(),
                        row.maskedApplicant(),
                        row.chargeName(),
                        Money.text(row.amount()),
                        row.reason(),
                        row.proposerName(),
                        row.at()));
    }

    @PutMapping("/api/desk/charges/{id}/quantity")
    CaseFees quantity(Actor actor, @PathVariable UUID id, @Valid @RequestBody QuantityChange said) {
        Charge charge = charges.quantity(actor.requireStaff(), id, said.version(), said.quantity());
        return page.of(actor, charge.caseId());
    }

    @PostMapping("/api/desk/cases/{id}/payments")
    CaseFees collect(Actor actor, @PathVariable UUID id, @Valid @RequestBody PaymentRequest said) {
        Charges.Payment payment =
                new Charges.Payment(said.charges(), said.total(), said.way(), said.fiscalBill(), said.key());
        charges.collect(actor.requireStaff(), id, payment);
        return page.of(actor, id);
    }

    @PostMapping("/api/desk/charges/{id}/proposals")
    CaseFees propose(Actor actor, @PathVariable UUID id, @Valid @RequestBody ProposalRequest said) {
        Proposals.ProposalRequest wanted =
                new Proposals.ProposalRequest(said.kind(), said.amount(), said.reason(), said.key());
        proposals.propose(actor.requireStaff(), id, wanted);
        return page.of(actor, charges.get(actor, id).caseId());
    }

    @PostMapping("/api/desk/fee-proposals/{id}/decision")
    CaseFees decide(Actor actor, @PathVariable UUID id, @Valid @RequestBody Decision said) {
        return page.of(actor, proposals.decide(actor.requireStaff(), id, said.approve(), said.note()));
    }

    @PostMapping("/api/desk/fee-proposals/{id}/payment")
    CaseFees payOut(Actor actor, @PathVariable UUID id, @Valid @RequestBody PayOutRequest said) {
        Movement movement = refunds.payOut(actor.requireStaff(), id, said.way(), said.key());
        return page.of(actor, movement.caseId());
    }
}
