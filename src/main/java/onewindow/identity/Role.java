package onewindow.identity;

/** What a post lets its holder do. The three administrators are separated (GB/T 22239-2019). */
public enum Role {
    WINDOW_CLERK("窗口受理"),
    HANDLER("经办人"),
    APPROVER("审批人"),
    AGENT("代办员"),
    CASHIER("收费员"),
    CENTRE_DIRECTOR("中心主任"),
    COUNTY_SUPERVISOR("县级督查"),
    CATALOGUE_EDITOR("事项管理"),
    SYSTEM_ADMIN("系统管理员"),
    SECURITY_ADMIN("安全管理员"),
    AUDIT_ADMIN("审计管理员"),
    /** Of the account an empty system begins with: appoints the three administrators and ends. No post of anybody else. */
    FIRST_ADMIN("首任管理员");

    public final String chinese;

    Role(String chinese) {
        this.chinese = chinese;
    }
}
