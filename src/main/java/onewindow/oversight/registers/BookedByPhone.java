package onewindow.oversight.registers;

import onewindow.identity.Actor;
import onewindow.reception.PhoneBookings;
import org.springframework.stereotype.Component;

/** Every appointment made by telephone stands in 预约电话登记, without being written down a second time. */
@Component
class BookedByPhone implements PhoneBookings {
    private final Entries entries;

    BookedByPhone(Entries entries) {
        this.entries = entries;
    }

    @Override
    public void booked(Actor actor, Call call) {
        entries.write(
                actor,
                new Entries.Draft(
                        Entry.Book.CALL,
                        null,
                        call.person(),
                        call.phone(),
                        call.itemId(),
                        call.about(),
                        "打电话预约",
                        call.answer(),
                        call.appointedFor(),
                        null,
                        call.key()));
    }
}
