package onewindow.reception.appointment;

import onewindow.identity.audit.AuditAct;

/** What is put on record of appointments. */
enum AppointmentAuditAct implements AuditAct {
    APPOINTMENT_MADE("代为预约"),
    APPOINTMENT_ACT("办理预约"),
    APPOINTMENT_PHONE_SEEN("查看预约人电话");

    private final String chinese;

    AppointmentAuditAct(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String subject() {
        return "APPOINTMENT";
    }
}
