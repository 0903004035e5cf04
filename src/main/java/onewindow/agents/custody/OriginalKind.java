package onewindow.agents.custody;

/** Which papers of a case. */
enum OriginalKind {
    MATERIALS("申请材料原件"),
    RESULT("结果原件");

    final String chinese;

    OriginalKind(String chinese) {
        this.chinese = chinese;
    }
}
