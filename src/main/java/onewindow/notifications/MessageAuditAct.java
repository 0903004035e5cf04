package onewindow.notifications;

import onewindow.identity.audit.AuditAct;

/** What is put on record here. */
enum MessageAuditAct implements AuditAct {
    CHANNEL_CHANGED("修改通道设置", "CHANNEL"),
    CHANNEL_TRIED("测试通道", "CHANNEL"),
    REPORT_ADDRESS_MADE("生成送达报告地址", "CHANNEL"),
    MAIL_CONFIRMED("确认电子邮箱", "PARTY"),
    MAIL_SWITCHED("打开或关掉电子邮箱", "PARTY"),
    MAIL_FORGOTTEN("删除电子邮箱", "PARTY"),
    CALL_NUMBER_SEEN("查看要打的电话号码", "CASE"),
    CALL_TRIED("打电话没有打通", "CASE"),
    CALL_MADE("电话告知", "CASE");

    private final String chinese;
    private final String subject;

    MessageAuditAct(String chinese, String subject) {
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
