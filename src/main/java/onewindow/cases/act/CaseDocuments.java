package onewindow.cases.act;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.cases.ActRequest;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMove;
import onewindow.cases.CaseRemarks;
import onewindow.cases.CaseState;
import onewindow.cases.CaseSummary;
import onewindow.cases.Demands;
import onewindow.cases.Step;
import onewindow.cases.store.CaseMaterials;
import onewindow.cases.store.CaseTable;
import onewindow.catalogue.ItemKind;
import onewindow.catalogue.ItemVersion;
import onewindow.documents.DocumentContent;
import onewindow.documents.DocumentKind;
import onewindow.documents.DocumentRow;
import onewindow.documents.Documents;
import onewindow.documents.IssuedDocument;
import onewindow.documents.LegalRemedies;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers an act makes: what stands in each of them. */
@Component
public class CaseDocuments {
    private final Documents documents;
    private final CaseTable table;
    private final PaperParties sides;
    private final CaseMaterials materials;
    private final DocumentDates dates;
    private final Signatures signatures;

    CaseDocuments(
            Documents documents,
            CaseTable table,
            PaperParties sides,
            CaseMaterials materials,
            DocumentDates dates,
            Signatures signatures) {
        this.documents = documents;
        this.table = table;
        this.sides = sides;
        this.materials = materials;
        this.dates = dates;
        this.signatures = signatures;
    }

    /** Issues what the act makes, in its transaction. */
    void issue(Step step, CaseMove move, String number) {
        for (DocumentKind kind : step.action().row().documents()) {
            IssuedDocument issued = documents.issue(kind, content(kind, step, move, number), step.at());
            UUID origin = step.file().originId();
            if (kind == DocumentKind.REISSUE && origin != null) {
                documents.replace(origin, issued.id());
            }
        }
    }

    String preview(Step step, CaseMove move) {
        List<DocumentKind> kinds = step.action().row().documents();
        if (kinds.isEmpty()) {
            throw Problem.invalid("act", "“" + step.action().chinese() + "”不出文书。");
        }
        return kinds.stream()
                .map(kind -> documents.previewHtml(
                        kind, content(kind, step, move, step.file().numberText())))
                .collect(Collectors.joining("<hr>"));
    }

    @Nullable
    public UUID receipt(UUID caseId) {
        return documents.of(caseId).stream()
                .filter(row -> row.kind() == DocumentKind.RECEIPT)
                .findFirst()
                .map(row -> row.id())
                .orElse(null);
    }

    private DocumentContent content(DocumentKind kind, Step step, CaseMove move, String number) {
        CaseFile file = step.file();
        Map<String, Object> words = new HashMap<>();
        put(words, "clerkName", step.doer().staffName());
        put(words, "sitePhone", step.site().phone());
        put(words, "siteAddress", step.site().address());
        put(words, "complaintPhone", sides.department(file).complaintPhone());
        put(words, "note", step.request().noteText());
        switch (kind) {
            case RECEIPT -> receipt(words, step, move);
            case ACCEPTANCE -> acceptance(words, step, move);
            case LATER_NOTICE -> words.put("later", later(step));
            case SUPPLEMENT_NOTICE -> supplement(words, step, move);
            case REFUSAL -> grounds(words, step, move.after().words().refusal());
            case APPROVAL -> approval(words, step);
            case DENIAL -> denial(words, step, move);
            case DELIVERY -> delivery(words, step);
            case SUSPENSION -> suspension(words, step);
            case EXTENSION -> extension(words, step, move);
            case TERMINATION -> grounds(words, step, move.after().words().termination());
            case REISSUE -> reissue(words, step);
            case CORRECTION -> {
                words.put("correctedOn", dates.day(step.at()));
                original(words, file.id());
            }
            case WITHDRAWAL -> signed(words, step, "withdrawnAt");
            case PAYMENT, REFUND -> throw new IllegalArgumentException("no act of a case makes a receipt for money");
        }
        return new DocumentContent(
                file.id(),
                number,
                step.site().id(),
                step.site().name(),
                file.subject().itemName(),
                file.subject().applicant(),
                sides.idNumber(file),
                sides.organ(kind, step),
                words);
    }

    private void receipt(Map<String, Object> words, Step step, CaseMove move) {
        words.put("submittedAt", dates.minute(step.at()));
        String answered = dates.day(move.after().dates().dueOn());
        put(
                words,
                "promise",
                answered == null || onTheSpot(step)
                        ? null
                        : CaseWording.promise(step).from(answered + "前"));
        words.put("materials", provided(step.file(), step.item()));
    }

    /** 即办件 at the window: the answer is not promised for a later day, the person waits for it. */
    private static boolean onTheSpot(Step step) {
        return step.item().kind() == ItemKind.INSTANT && step.file().channel() == CaseSummary.Channel.WINDOW;
    }

    private void acceptance(Map<String, Object> words, Step step, CaseMove move) {
        CaseState.Dates after = move.after().dates();
        words.put("acceptedOn", dates.day(step.at()));
        words.put("promisedDays", step.item().promisedDays().chinese());
        put(words, "promisedBy", due(after));
        put(words, "statutoryBy", dates.day(after.statutoryOn()));
        words.put("resultName", step.item().resultName());
        words.put("materials", provided(step.file(), step.item()));
        words.put("later", later(step));
    }

    private List<Map<String, String>> later(Step step) {
        return step.facts().later().stream()
                .map(later -> Map.of("name", later.name(), "how", dates.day(later.by()) + "前"))
                .toList();
    }

    private void supplement(Map<String, Object> words, Step step, CaseMove move) {
        words.put(
                "missing",
                Demands.of(step.request(), step.file().words(), step.file().brought(), step.item()).stream()
                        .map(demand -> Map.of("name", demand.name(), "how", demand.how()))
                        .toList());
        put(words, "supplementBy", dates.day(move.after().notice().supplementBy()));
    }

    private static void suspension(Map<String, Object> words, Step step) {
        words.put("procedure", step.facts().procedure());
        words.put("days", step.request().daysOrNone() + " 个工作日");
    }

    private void extension(Map<String, Object> words, Step step, CaseMove move) {
        CaseRemarks.Extension extension = step.file().words().extension();
        if (extension != null) {
            words.put("days", extension.days() + " 个工作日");
            words.put("reasons", extension.reasons());
        }
        put(words, "promisedBy", due(move.after().dates()));
    }

    /** Whoever goes to law must know against whom. */
    private void grounds(Map<String, Object> words, Step step, CaseRemarks.@Nullable Grounds grounds) {
        decided(words, step);
        if (grounds != null) {
            words.put("reasons", grounds.reasons());
            words.put("remedies", LegalRemedies.named(grounds.remedies(), sides.department(step.file())));
        }
    }

    private void approval(Map<String, Object> words, Step step) {
        words.put("decidedOn", dates.day(step.at()));
        words.put("decision", "准予");
        decided(words, step);
        BigDecimal sum = step.item().route().byAmount() ? step.file().decision().amount() : null;
        put(words, "amount", sum == null ? null : sum.setScale(2, RoundingMode.HALF_UP) + " 元");
        words.put("resultName", step.item().resultName());
        String place = step.site().name() + "领取";
        boolean online = step.file().channel() == CaseSummary.Channel.ONLINE;
        words.put("delivery", online ? "可在网上查收，也可到" + place : "请到" + place);
    }

    /** The paper that says what was decided, by its number. */
    private void original(Map<String, Object> words, UUID caseId) {
        documents.of(caseId).stream()
                .filter(row -> row.kind().decides())
                .forEach(row -> words.put("originalDocument", row.kindName() + " " + row.number()));
    }

    private void reissue(Map<String, Object> words, Step step) {
        approval(words, step);
        put(words, "reissueReason", step.file().words().reissue());
        UUID origin = step.file().originId();
        if (origin != null) {
            original(words, origin);
            put(words, "originNumber", table.find(origin).map(CaseFile::number).orElse(null));
        }
    }

    /** By whom, and on what law: 设定依据 of the version the case runs under. */
    private void decided(Map<String, Object> words, Step step) {
        words.put("decidedBy", sides.organ(step).name());
        words.put("bases", step.item().content().legalBases());
    }

    private void denial(Map<String, Object> words, Step step, CaseMove move) {
        words.put("decidedOn", dates.day(step.at()));
        words.put("decision", "不予批准");
        grounds(words, step, move.after().words().denial());
    }

    private void delivery(Map<String, Object> words, Step step) {
        ActRequest.DeliveryMode how = step.request().deliveryMode();
        boolean approved = !Boolean.FALSE.equals(step.file().decision().approved());
        words.put("resultName", approved ? step.item().resultName() : DocumentKind.DENIAL.chinese);
        put(words, "delivery", how == null ? null : how.chinese);
        if (how == ActRequest.DeliveryMode.ELECTRONIC) {
            words.put("opened", opened(step.file().id()));
        }
        signed(words, step, "deliveredAt");
    }

    /** 送达时是否看过: what is known when the proof is given out; later openings stand beside the paper. */
    private String opened(UUID caseId) {
        return documents.of(caseId).stream()
                .filter(row -> row.kind().decides())
                .map(DocumentRow::openedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .map(at -> "申请人已于 " + dates.minute(at) + " 在网上打开")
                .orElse("出具本回证时，申请人尚未在网上打开");
    }

    /** Who stood at the window signed; who did it on the phone is known by the sign-in. */
    private void signed(Map<String, Object> words, Step step, String at) {
        words.put(at, dates.minute(step.at()));
        words.put("receiver", CaseWording.receiverInFull(step));
        UUID signature = step.request().signature();
        put(
                words,
                "signature",
                signature == null
                        ? null
                        : signatures.taken(signature, step.doer().id()));
    }

    private List<Map<String, String>> provided(CaseFile file, ItemVersion item) {
        return materials.received(file, item).stream()
                .map(m -> Map.of("name", m.name(), "how", m.provided().chinese))
                .toList();
    }

    private static void put(Map<String, Object> words, String key, @Nullable String text) {
        if (text != null) {
            words.put(key, text);
        }
    }

    private @Nullable String due(CaseState.Dates after) {
        String day = dates.day(after.dueOn());
        return day == null ? null : day + (after.dueMorning() ? "中午" : "");
    }
}
