package onewindow.reception.appointment;

import static onewindow.reception.appointment.AppointmentState.BOOKED;
import static onewindow.reception.appointment.AppointmentState.CANCELLED;
import static onewindow.reception.appointment.AppointmentState.CHECKED_IN;
import static onewindow.reception.appointment.AppointmentState.MISSED;
import static onewindow.reception.appointment.AppointmentState.OFFERED;
import static onewindow.reception.appointment.AppointmentState.WAITING;

import java.util.EnumSet;
import java.util.Set;

/** The life of an appointment: what is done to it, from where, and where it is then. */
public enum AppointmentAct {
    BOOK("预约", EnumSet.noneOf(AppointmentState.class), BOOKED),
    LIST("登记候补", EnumSet.noneOf(AppointmentState.class), WAITING),
    OFFER("给候补的人留出空位", EnumSet.of(WAITING), OFFERED),
    CONFIRM("确认候补到的时间", EnumSet.of(OFFERED), BOOKED),
    /** Nobody answered within half an hour: the next one is asked. */
    LAPSE("没有确认，接着候补", EnumSet.of(OFFERED), WAITING),
    CHANGE("改时间", EnumSet.of(BOOKED), BOOKED),
    /** The site is closed then: the next like slot, told at once. */
    MOVE("因停办、放假改时间", EnumSet.of(BOOKED), BOOKED),
    /** The site is closed then, and nothing else is free: listed, told at once. */
    DISPLACE("因停办、放假转候补", EnumSet.of(BOOKED, OFFERED), WAITING),
    REMIND("提醒", EnumSet.of(BOOKED), BOOKED),
    CHECK_IN("签到", EnumSet.of(BOOKED), CHECKED_IN),
    MISS("没有来", EnumSet.of(BOOKED), MISSED),
    CANCEL("取消", EnumSet.of(BOOKED, OFFERED, WAITING), CANCELLED),
    /** Three offers were not answered, or the last day one wanted has gone. */
    DROP("候补到期", EnumSet.of(OFFERED, WAITING), CANCELLED);

    public final String chinese;
    final Set<AppointmentState> from;
    final AppointmentState to;

    AppointmentAct(String chinese, EnumSet<AppointmentState> from, AppointmentState to) {
        this.chinese = chinese;
        this.from = Set.copyOf(from);
        this.to = to;
    }
}
