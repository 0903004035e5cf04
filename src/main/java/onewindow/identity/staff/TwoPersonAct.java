package onewindow.identity.staff;

/** 双人操作: what no administrator does alone (GB/T 22239-2019: the three administrators are separated). */
enum TwoPersonAct {
    STAFF_CHANGE("变更管理员岗位或在岗状态"),
    PASSWORD_RESET("重置密码"),
    SECOND_FACTOR_RESET("重置第二步验证"),
    CLOSE("停用账号"),
    OPEN("启用账号");

    final String chinese;

    TwoPersonAct(String chinese) {
        this.chinese = chinese;
    }
}
