package onewindow.reception.appointment;

/** Where an appointment is. */
public enum AppointmentState {
    BOOKED("已约好"),
    /** A place came up for who is listed; it is kept for him for half an hour. */
    OFFERED("有空位，等确认"),
    /** Listed, as no place was free. */
    WAITING("候补中"),
    CHECKED_IN("已签到"),
    MISSED("没有来"),
    CANCELLED("已取消");

    public final String chinese;

    AppointmentState(String chinese) {
        this.chinese = chinese;
    }
}
