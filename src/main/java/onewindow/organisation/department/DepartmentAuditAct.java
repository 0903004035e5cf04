package onewindow.organisation.department;

import onewindow.identity.audit.AuditAct;

/** What is put on record here. */
enum DepartmentAuditAct implements AuditAct {
    DEPARTMENT_ADDED("新增部门", "DEPARTMENT"),
    DEPARTMENT_CHANGED("修改部门", "DEPARTMENT");

    private final String chinese;
    private final String subject;

    DepartmentAuditAct(String chinese, String subject) {
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
