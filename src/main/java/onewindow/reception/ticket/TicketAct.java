package onewindow.reception.ticket;

import static onewindow.reception.ticket.TicketState.CALLED;
import static onewindow.reception.ticket.TicketState.EXPIRED;
import static onewindow.reception.ticket.TicketState.LEFT;
import static onewindow.reception.ticket.TicketState.MISSED;
import static onewindow.reception.ticket.TicketState.PARKED;
import static onewindow.reception.ticket.TicketState.SERVED;
import static onewindow.reception.ticket.TicketState.SERVING;
import static onewindow.reception.ticket.TicketState.WAITING;

import java.util.EnumSet;
import java.util.Set;

/** The life of a ticket: what is done to it, from where, where it is then and what becomes of it. */
public enum TicketAct {
    TAKE("取号", EnumSet.noneOf(TicketState.class), WAITING, TicketMove::unchanged),
    CALL("叫号", EnumSet.of(WAITING), CALLED, TicketMove::called),
    /** With a reason on record: somebody else waits longer. */
    CALL_OUT_OF_TURN("不按顺序叫号", EnumSet.of(WAITING, PARKED, MISSED), CALLED, TicketMove::called),
    RECALL("重叫", EnumSet.of(CALLED), CALLED, TicketMove::calledAgain),
    START("开始办理", EnumSet.of(CALLED), SERVING, TicketMove::served),
    /** Nobody came: he keeps his place and is called again after some minutes. */
    PUT_OFF("没有人来，稍后再叫", EnumSet.of(CALLED), WAITING, TicketMove::putOff),
    MISS("过号", EnumSet.of(CALLED), MISSED, TicketMove::gone),
    /** Who missed his turn and came after all stands at the end. */
    REJOIN("过号后重新排队", EnumSet.of(MISSED), WAITING, TicketMove::atTheEnd),
    /** Something is to be copied or filled in first; the place at this window is kept. */
    PARK("先去准备", EnumSet.of(SERVING), PARKED, TicketMove::unchanged),
    RESUME("接着办", EnumSet.of(PARKED), SERVING, TicketMove::served),
    /** To another queue, with the place his coming gave him. */
    TRANSFER("转到其他队列", EnumSet.of(CALLED, SERVING), WAITING, TicketMove::transferred),
    /** An agent for many: after some of them he stands behind those who wait. */
    SERVE_REST_LATER("办满三位，其余排到后面", EnumSet.of(SERVING), WAITING, TicketMove::restAtTheEnd),
    FINISH("办完", EnumSet.of(SERVING), SERVED, TicketMove::gone),
    LEAVE("不办了", EnumSet.of(WAITING, PARKED, MISSED), LEFT, TicketMove::gone),
    /** At midnight: he has the first place when he comes again. */
    EXPIRE("当天没有办", EnumSet.of(WAITING, CALLED, PARKED, MISSED), EXPIRED, TicketMove::gone);

    public final String chinese;
    final Set<TicketState> from;
    final TicketState to;
    private final Becomes becomes;

    TicketAct(String chinese, EnumSet<TicketState> from, TicketState to, Becomes becomes) {
        this.chinese = chinese;
        this.from = Set.copyOf(from);
        this.to = to;
        this.becomes = becomes;
    }

    /** What the ticket is after it. */
    @FunctionalInterface
    interface Becomes {
        Ticket after(TicketMove move);
    }

    Ticket after(TicketMove move) {
        return becomes.after(move);
    }
}
