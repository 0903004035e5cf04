package onewindow.agents.papers;

/** Which papers of a case. */
enum PaperKind {
    MATERIALS("申请材料原件"),
    RESULT("结果原件");

    final String chinese;

    PaperKind(String chinese) {
        this.chinese = chinese;
    }
}
