package onewindow.identity.contact;

/** 更改联系方式的原因: one is chosen, so that what happened can be counted. */
enum ContactReason {
    NEW_NUMBER("换了手机号"),
    LOST("原来的号码丢失或停用"),
    FIRST("先前没有登记手机号"),
    WRONG("登记时写错了"),
    ANOTHERS("原来的号码是别人的"),
    MOVED("搬家");

    final String chinese;

    ContactReason(String chinese) {
        this.chinese = chinese;
    }
}
