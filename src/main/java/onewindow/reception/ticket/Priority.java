package onewindow.reception.ticket;

/** 优先: who stands some minutes further ahead. */
public enum Priority {
    ELDERLY("老年人"),
    DISABLED("残疾人"),
    PREGNANT("孕妇"),
    INFANT("带婴幼儿的"),
    SOLDIER("军人、消防救援人员"),
    /** Came yesterday and was not reached: first today. */
    CARRIED_OVER("昨天没有叫到的"),
    /** Booked, and stands by the time that was arranged; a class of its own in the order of the queue. */
    APPOINTMENT("预约");

    public final String chinese;

    Priority(String chinese) {
        this.chinese = chinese;
    }
}
