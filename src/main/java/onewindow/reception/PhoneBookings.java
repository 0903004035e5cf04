package onewindow.reception;

import java.time.Instant;
import java.util.UUID;
import onewindow.identity.Actor;
import org.jspecify.annotations.Nullable;

/** Learns, in the transaction, of every appointment that was made by telephone; kept by who keeps the register of calls. */
public interface PhoneBookings {
    /**
     * @param about what he comes for
     * @param answer what was arranged
     * @param appointedFor none while he is listed only
     */
    record Call(
            String person,
            String phone,
            @Nullable UUID itemId,
            String about,
            String answer,
            @Nullable Instant appointedFor,
            String key) {}

    void booked(Actor actor, Call call);
}
