package onewindow.reception.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One act done to one ticket, and what each act makes of it. */
record TicketMove(Ticket before, TicketAct act, Instant at, Place place) {
    /** An agent is served so many people before those who wait come again. */
    static final int PERSONS_AT_ONCE = 3;

    /**
     * Where it is done.
     *
     * @param queue to which a ticket is transferred
     * @param rest how long nobody is called who did not come
     */
    record Place(
            @Nullable UUID window,
            @Nullable UUID staff,
            @Nullable UUID queue,
            Duration rest) {
        static final Place NONE = new Place(null, null, null, Duration.ZERO);
    }

    Ticket after() {
        return act.after(this);
    }

    Ticket unchanged() {
        return with(before.queueId(), before.persons(), turn(), before.calls(), visit());
    }

    Ticket called() {
        Turn turn = new Turn(before.queuedAt(), before.placeAt(), at, 0);
        return with(before.queueId(), before.persons(), turn, before.calls() + 1, here(at, null));
    }

    Ticket calledAgain() {
        return with(before.queueId(), before.persons(), turn(), before.calls(), here(at, null));
    }

    Ticket served() {
        Instant served = before.servedAt() == null ? at : before.servedAt();
        return with(before.queueId(), before.persons(), turn(), before.calls(), here(before.calledAt(), served));
    }

    Ticket putOff() {
        Turn turn = new Turn(before.queuedAt(), before.placeAt(), at.plus(place.rest()), before.overtaken());
        return with(before.queueId(), before.persons(), turn, before.calls(), Visit.NONE);
    }

    Ticket transferred() {
        UUID queue = place.queue() == null ? before.queueId() : place.queue();
        Turn turn = new Turn(before.queuedAt(), before.placeAt(), at, 0);
        return with(queue, before.persons(), turn, 0, Visit.NONE);
    }

    Ticket atTheEnd() {
        return with(before.queueId(), before.persons(), new Turn(at, at, at, 0), 0, Visit.NONE);
    }

    Ticket restAtTheEnd() {
        int rest = before.persons() - PERSONS_AT_ONCE;
        return with(before.queueId(), rest, new Turn(at, at, at, 0), 0, Visit.NONE);
    }

    Ticket gone() {
        Visit was = visit();
        Visit over = new Visit(was.window(), was.staff(), was.called(), was.served(), at);
        return with(before.queueId(), before.persons(), turn(), before.calls(), over);
    }

    private record Turn(Instant queued, Instant place, Instant ready, int overtaken) {}

    private record Visit(
            @Nullable UUID window,
            @Nullable UUID staff,
            @Nullable Instant called,
            @Nullable Instant served,
            @Nullable Instant ended) {
        private static final Visit NONE = new Visit(null, null, null, null, null);
    }

    private Turn turn() {
        return new Turn(before.queuedAt(), before.placeAt(), before.readyAt(), before.overtaken());
    }

    private Visit visit() {
        return new Visit(before.windowId(), before.staffId(), before.calledAt(), before.servedAt(), null);
    }

    private Visit here(@Nullable Instant called, @Nullable Instant served) {
        return new Visit(place.window(), place.staff(), called, served, null);
    }

    private Ticket with(UUID queue, int persons, Turn turn, int calls, Visit visit) {
        Ticket t = before;
        return new Ticket(
                t.id(),
                t.siteId(),
                t.day(),
                queue,
                t.number(),
                t.code(),
                t.priority(),
                persons,
                t.partyId(),
                act.to,
                t.arrivedAt(),
                turn.queued(),
                turn.place(),
                turn.ready(),
                turn.overtaken(),
                calls,
                visit.window(),
                visit.staff(),
                visit.called(),
                visit.served(),
                visit.ended(),
                t.shownFrom(),
                t.shownTo(),
                t.version() + 1);
    }
}
