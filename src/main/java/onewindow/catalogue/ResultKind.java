package onewindow.catalogue;

/** 结果类型: what the applicant holds in hand at the end. */
public enum ResultKind {
    CERTIFICATE("出证"),
    NOTICE("出文"),
    APPROVAL("审批");

    public final String chinese;

    ResultKind(String chinese) {
        this.chinese = chinese;
    }
}
