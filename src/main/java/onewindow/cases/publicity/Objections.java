package onewindow.cases.publicity;

import java.util.List;
import java.util.UUID;
import onewindow.cases.Authority;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseAuditAct;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseRemarks;
import onewindow.cases.CaseStatus;
import onewindow.cases.Cases;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.publicity.ObjectionTable.How;
import onewindow.cases.publicity.ObjectionTable.Objection;
import onewindow.cases.store.CaseTable;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.UnmaskReason;
import onewindow.platform.Ids;
import onewindow.platform.PhoneNumber;
import onewindow.platform.Problem;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking objections, and answering them with what was found. */
@Component
class Objections {
    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 30;

    private final ObjectionTable table;
    private final CaseTable caseTable;
    private final Cases cases;
    private final CaseSurroundings around;
    private final FieldCipher cipher;
    private final Ids ids;

    Objections(
            ObjectionTable table,
            CaseTable caseTable,
            Cases cases,
            CaseSurroundings around,
            FieldCipher cipher,
            Ids ids) {
        this.table = table;
        this.caseTable = caseTable;
        this.cases = cases;
        this.around = around;
        this.cipher = cipher;
        this.ids = ids;
    }

    /** What somebody objects, and how they can be reached; the applicant is told neither. */
    record ObjectionRequest(String text, String name, String phone, String key) {}

    /** From the board on the portal, by anybody who reads it. */
    @Transactional
    public void online(UUID caseId, ObjectionRequest given, PublicityBoard board) {
        CaseFile file = caseTable.find(caseId).filter(board::shows).orElseThrow(() -> Problem.notFound("这条公示"));
        add(file, given, How.ONLINE, null);
    }

    /** By telephone or at the counter, written down by whoever works on the case. */
    @Transactional
    public void taken(Actor actor, UUID caseId, ObjectionRequest given, How how) {
        CaseFile file = cases.get(actor.require(Role.WINDOW_CLERK, Role.HANDLER), caseId);
        if (file.status() != CaseStatus.PUBLICIZED) {
            throw Problem.conflict("这件现在是“" + file.status().chinese + "”，不在公示中。");
        }
        if (how == How.ONLINE) {
            throw Problem.invalid("how", "请选择是电话还是当面提出的。");
        }
        add(file, given, how, around.people().staff(actor, "工作人员").name());
        around.audit().record(actor, CaseAuditAct.TAKE_OBJECTION, caseId, file.numberText());
    }

    private void add(CaseFile file, ObjectionRequest given, How how, @Nullable String takenBy) {
        String text = words("text", "异议内容", given.text(), LONGEST);
        String name = words("name", "姓名", given.name(), LONGEST_NAME);
        String phone = given.phone().strip();
        if (!PhoneNumber.isReachable(phone)) {
            throw Problem.invalid("phone", "请填写能打通的电话：11 位手机号，或带区号的固定电话。");
        }
        CaseRemarks.Publicity posted = file.words().publicity();
        if (posted == null) {
            throw Problem.notFound("这条公示");
        }
        UUID id = ids.next();
        table.add(new Objection(
                id,
                file.id(),
                posted.from(),
                text,
                cipher.encrypt(name, ObjectionTable.NAME.of(id)),
                cipher.encrypt(phone, ObjectionTable.PHONE.of(id)),
                how,
                takenBy,
                around.now(),
                words("key", "标记", given.key(), 100),
                null,
                null,
                null,
                null));
    }

    private static String words(String field, String what, String given, int longest) {
        String text = given.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\u200D]]", "").strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > longest) {
            throw Problem.invalid(field, "请写明" + what + "，不超过 " + longest + " 个字。");
        }
        return text;
    }

    /** @throws Problem where this person does not examine the case, or somebody answered first */
    @Transactional
    public void answer(Actor actor, UUID caseId, UUID id, boolean upheld, String finding) {
        CaseFile file = cases.get(actor, caseId);
        if (table.find(caseId, id).isEmpty()) {
            throw Problem.notFound("这条异议");
        }
        String found = words("finding", "核查情况和结论", finding, LONGEST);
        if (!mayAnswer(actor, file)) {
            around.audit().refused(actor, CaseAuditAct.ANSWER_OBJECTION, caseId, "不是本单位经办人");
            throw Problem.notAllowed("异议由公示单位的经办人核查答复。");
        }
        String by = around.people().staff(actor, Role.HANDLER.chinese).name();
        if (!table.answer(id, upheld, found, by, around.now())) {
            throw Problem.conflict("这条异议刚才已经有人答复了，请刷新后再看。");
        }
        around.audit()
                .record(actor, CaseAuditAct.ANSWER_OBJECTION, caseId, file.numberText() + (upheld ? " 成立" : " 不成立"));
    }

    /** The whole name and number, to call back; on record. */
    Contact contact(Actor actor, UUID caseId, UUID id, UnmaskReason.StatedReason why) {
        CaseFile file = cases.get(actor, caseId);
        Objection objection = table.find(caseId, id).orElseThrow(() -> Problem.notFound("这条异议"));
        if (!mayAnswer(actor, file)) {
            around.audit().refused(actor, CaseAuditAct.READ_OBJECTOR, caseId, "不是本单位经办人");
            throw Problem.notAllowed("提出人的联系方式只有核查异议的经办人能看。");
        }
        around.audit().record(actor, CaseAuditAct.READ_OBJECTOR, caseId, why.text() + "（办件 " + file.numberText() + "）");
        return new Contact(
                cipher.decrypt(objection.name(), ObjectionTable.NAME.of(id)),
                cipher.decrypt(objection.phone(), ObjectionTable.PHONE.of(id)));
    }

    record Contact(String name, String phone) {}

    static boolean mayAnswer(Actor actor, CaseFile file) {
        return file.status().open() && Authority.of(actor, file, CaseAction.FINISH_PUBLICITY) != null;
    }

    List<Objection> of(UUID caseId) {
        return table.of(caseId);
    }
}
