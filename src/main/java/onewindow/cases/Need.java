package onewindow.cases;

import java.util.function.BiPredicate;

/** What comes with an act: the screen asks for it, and the request is refused without it. */
public enum Need {
    NOTE("note", "请写明原因或意见。", (file, request) -> request.noteText() != null),
    REASONS("reasons", "请写明理由，至少一条。", (file, request) -> !request.reasonList().isEmpty()),
    /** Left empty, the usual words about review and lawsuit are used. */
    REMEDIES("remedies", "请写明救济途径。", (file, request) -> true),
    MISSING_MATERIALS(
            "missing",
            "请一次写全需要补正的内容，至少一条。",
            (file, request) -> request.missing().stream().anyMatch(ActRequest.Missing::saysSomething)),
    TARGET_STAFF("targetStaffId", "请指定接手的窗口和人员。", (file, request) -> request.targetStaffId() != null),
    /** Of whoever stands at the window; on the phone the sign-in stands for it. */
    SIGNATURE(
            "signature",
            "请领取人在屏幕上签字。",
            (file, request) -> request.deliveryMode() != ActRequest.DeliveryMode.WINDOW || request.signature() != null),
    DELIVERY(
            "deliveryMode",
            "请选择送达方式；窗口登记的办件应当面送达。",
            (file, request) -> ActRequest.mayBe(request.deliveryMode(), file.channel())),
    LEGAL_REASON("legalReason", "请选择不计入办理时限的法定程序。", (file, request) -> request.legalReason() != null),
    DAYS(
            "days",
            "请填写天数，1 到 " + Need.LONGEST_DAYS + " 个工作日。",
            (file, request) -> request.daysOrNone() >= 1 && request.daysOrNone() <= Need.LONGEST_DAYS),
    /** Only where the route sends large and small sums different ways: {@link Requirements#SUM_IF_THE_ROUTE_ASKS}. */
    AMOUNT("amount", "请填写金额。", (file, request) -> true),
    /** What was filled in wrongly, as it should be. */
    ANSWERS("answers", "请至少改一项。", (file, request) -> !request.answers().isEmpty()),
    /** Which materials come later. */
    PROMISES(
            "later", "请选择以后补交的材料，至少一份。", (file, request) -> !request.laterList().isEmpty());

    private static final int LONGEST_DAYS = 120;

    public final String field;
    public final String message;
    private final BiPredicate<CaseFile, ActRequest> met;

    Need(String field, String message, BiPredicate<CaseFile, ActRequest> met) {
        this.field = field;
        this.message = message;
        this.met = met;
    }

    public boolean isMet(CaseFile file, ActRequest request) {
        return met.test(file, request);
    }
}
