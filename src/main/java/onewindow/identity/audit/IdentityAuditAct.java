package onewindow.identity.audit;

/** What is put on record here. */
public enum IdentityAuditAct implements AuditAct {
    SIGN_IN("登录", "ACCOUNT"),
    SIGN_OUT("退出登录", "ACCOUNT"),
    PASSWORD_CHANGED("修改密码", "ACCOUNT"),
    REAL_NAME("实名登记", "PARTY"),
    PARTY_FOUND("查找当事人", "PARTY"),
    LOOK_UP_MISSED("按号码查找，没有查到", "LOOK_UP"),
    LOOK_UPS_SLOWED("查找次数过多，已放慢", "ACCOUNT"),
    REQUESTS_SLOWED("操作次数过多，已放慢", "ACCOUNT"),
    PARTY_REGISTERED("登记当事人", "PARTY"),
    PARTY_CORRECTED("更正当事人", "PARTY"),
    PARTY_JOINED("身份并入", "PARTY"),
    IDENTITY_SEEN("核对证件", "PARTY"),
    CONTACT_PROPOSED("提出更改联系方式", "PARTY"),
    CONTACT_CHANGED("更改联系方式", "PARTY"),
    CONTACT_REJECTED("退回更改联系方式", "PARTY"),
    RESIDENCE_CHANGED("更改居住地", "PARTY"),
    PHONE_FREED("手机号让出", "PARTY"),
    PARTY_UNMASKED("查看完整个人信息", "PARTY"),
    ACCOUNT_RESET("重置密码", "ACCOUNT"),
    ACCOUNT_DISABLED("停用账号", "ACCOUNT"),
    ACCOUNT_ENABLED("启用账号", "ACCOUNT"),
    ACCOUNT_UNLOCKED("解除锁定", "ACCOUNT"),
    PART_ADDED("添加代办的人（单位）", "PART"),
    PART_CHOSEN("选择为谁办理", "PART"),
    PART_CONFIRMED("核对代办关系", "PART"),
    PART_CHECKED("核对代办关系，待第二人", "PART"),
    PART_ENDED("结束代办身份", "PART"),
    PARTY_DIED("登记死亡", "PARTY"),
    PARTY_LIVES("撤销死亡登记", "PARTY"),
    PAPER_CHANGED("更换证件", "PARTY"),
    AUDIT_EXPORTED("导出审计日志", "AUDIT"),
    AUDIT_CHECKED("核对审计链", "AUDIT"),
    ACCOUNT_SUSPENDED("久未登录，暂停账号", "ACCOUNT"),
    ACCOUNT_REINSTATED("恢复账号", "ACCOUNT"),
    SECOND_STEP("第二步验证", "ACCOUNT"),
    SECOND_FACTOR_ENROLLED("绑定身份验证器", "ACCOUNT"),
    SECOND_FACTOR_RESET("重置第二步验证", "ACCOUNT"),
    TWO_PERSON_PROPOSED("提请双人操作", "ACCOUNT"),
    TWO_PERSON_CONFIRMED("确认双人操作", "ACCOUNT"),
    TWO_PERSON_REFUSED("拒绝双人操作", "ACCOUNT"),
    TWO_PERSON_WITHDRAWN("撤回双人操作", "ACCOUNT"),
    ADMINISTRATOR_APPOINTED("任命管理员", "ACCOUNT"),
    FIRST_ADMINISTRATOR_ENDED("首任管理员停用", "ACCOUNT"),
    ACCESS_REFUSED("越权访问被拒绝", "ADDRESS");

    private final String chinese;
    private final String subject;

    IdentityAuditAct(String chinese, String subject) {
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
