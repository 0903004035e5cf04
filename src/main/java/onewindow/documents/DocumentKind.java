package onewindow.documents;

/** The papers a case can produce, by the names the trade gives them. */
public enum DocumentKind {
    RECEIPT("收件凭证", "收"),
    ACCEPTANCE("受理告知单", "受"),
    SUPPLEMENT_NOTICE("一次性告知书", "补"),
    REFUSAL("不予受理情况告知单", "不受"),
    APPROVAL("办结通知单", "准"),
    DENIAL("不予批准决定书", "不准"),
    DELIVERY("送达回证", "送"),
    SUSPENSION("特别程序告知书", "特"),
    EXTENSION("延期办理告知书", "延"),
    TERMINATION("终止办理告知书", "终"),
    LATER_NOTICE("补报材料通知单", "后补"),
    CORRECTION("更正告知书", "更"),
    WITHDRAWAL("撤回申请确认单", "撤"),
    REISSUE("补发通知单", "补发"),
    PAYMENT("缴费收据", "费"),
    REFUND("退费收据", "退费");

    public final String chinese;
    /** What stands before 字 in the document's number. */
    final String word;

    DocumentKind(String chinese, String word) {
        this.chinese = chinese;
        this.word = word;
    }

    /** It says what was granted, and is what its holder shows around. */
    boolean result() {
        return this == APPROVAL || this == REISSUE;
    }

    /** Said by the organ that decides, not by the centre that hands it on. */
    public boolean ofTheOrgan() {
        return switch (this) {
            case REFUSAL, APPROVAL, DENIAL, SUSPENSION, EXTENSION, TERMINATION, CORRECTION, REISSUE -> true;
            default -> false;
        };
    }

    /** It says what was decided. */
    public boolean decides() {
        return result() || this == DENIAL;
    }
}
