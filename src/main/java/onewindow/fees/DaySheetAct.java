package onewindow.fees;

import onewindow.identity.audit.AuditAct;

/** What is done about the sheet of a day. */
enum DaySheetAct implements AuditAct {
    CLOSE_DAY("日结", "DAY_SHEET"),
    CONFIRM_DAY("确认日结", "DAY_SHEET"),
    RETURN_DAY("退回日结", "DAY_SHEET"),
    RECOUNT_DAY("重新清点", "DAY_SHEET"),
    DAY_SHEET_READ("打印日结对账单", "DAY_SHEET");

    private final String chinese;
    private final String subject;

    DaySheetAct(String chinese, String subject) {
        this.chinese = chinese;
        this.subject = subject;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String subject() {
        return subject;
    }
}
