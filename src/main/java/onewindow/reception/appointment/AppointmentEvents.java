package onewindow.reception.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to appointments: appended and never changed; messages are read from it. */
@Component
class AppointmentEvents {
    private final Db db;
    private final AppointmentWords words;
    private final Clock clock;

    AppointmentEvents(Db db, AppointmentWords words, Clock clock) {
        this.db = db;
        this.words = words;
        this.clock = clock;
    }

    /** @param id nobody's, when a machine, the person himself or the program does it */
    record By(@Nullable UUID id, String name) {
        static final By KIOSK = new By(null, "取号机");
        static final By PROGRAM = new By(null, "系统");
        static final By HOLDER = new By(null, "本人");

        static By staff(Actor actor) {
            return new By(actor.staffId(), actor.name());
        }
    }

    void append(Appointment before, Appointment after, AppointmentAct act, By by, @Nullable String note) {
        db.sql("""
                        insert into reception.appointment_event
                            (appointment_id, act, at, by_id, by_name, starts_at, note, told)
                        values (:appointment, :act, :at, :by, :name, :startsAt, :note, :told)""")
                .bind("appointment", after.id())
                .bind("act", act)
                .bind("at", clock.instant())
                .bind("by", Db.maybe("uuid", by.id()))
                .bind("name", by.name())
                .bind("startsAt", after.startsAt())
                .bind("note", Db.maybe("varchar", note))
                .bind("told", Db.maybe("varchar", words.told(before, after, act)))
                .update();
    }

    record Happened(
            AppointmentAct act,
            Instant at,
            String byName,
            @Nullable String note) {}

    List<Happened> of(UUID id) {
        return db.sql("""
                        select act, at, by_name, note from reception.appointment_event
                        where appointment_id = :id order by seq""").bind("id", id).list(Happened.class);
    }
}
