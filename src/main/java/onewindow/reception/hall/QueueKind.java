package onewindow.reception.hall;

/** What people of a queue come for. */
public enum QueueKind {
    HANDLING("办事"),
    COLLECTION("领证、取结果"),
    ADVICE("咨询、帮办"),
    PAYMENT("缴费"),
    UNRESOLVED("办不成事");

    public final String chinese;

    QueueKind(String chinese) {
        this.chinese = chinese;
    }
}
