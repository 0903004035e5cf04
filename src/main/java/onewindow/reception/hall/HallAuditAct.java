package onewindow.reception.hall;

import onewindow.identity.audit.AuditAct;

/** What is put on record of a hall and its machines. */
public enum HallAuditAct implements AuditAct {
    HALL_CHANGED("修改大厅设置"),
    SLOT_RULES_CHANGED("修改预约规则"),
    WINDOW_OPENED("开窗"),
    WINDOW_CLOSED("关窗"),
    DEVICE_ADDED("添加大厅设备"),
    DEVICE_REMOVED("停用大厅设备"),
    OUT_OF_TURN("不按顺序叫号"),
    TICKET_PERSON_SEEN("查看叫到的人"),
    HELP_ASKED("窗口求助"),
    HELP_ACCEPTED("接下窗口求助"),
    HELP_CLOSED("处理完窗口求助");

    private final String chinese;

    HallAuditAct(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String subject() {
        return "SITE";
    }
}
