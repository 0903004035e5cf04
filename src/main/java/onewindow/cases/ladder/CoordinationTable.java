package onewindow.cases.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.RegionCode;
import onewindow.identity.Scope;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps a difficulty went up, and what each decided. */
@Component
class CoordinationTable {
    private final Db db;

    CoordinationTable(Db db) {
        this.db = db;
    }

    enum Outcome {
        SETTLED,
        /** 上提. */
        TAKEN_UP
    }

    /** One step as stored. */
    record Coordination(
            UUID id,
            UUID caseId,
            Rung step,
            String difficulty,
            String raisedBy,
            Instant raisedAt,
            LocalDate dueOn,
            @Nullable Outcome outcome,
            @Nullable String decision,
            @Nullable String minutes,
            @Nullable LocalDate heldOn,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String attendees,
            @Nullable UUID minutesFile) {}

    /** What waits for an answer, with the case it is about. */
    record Waiting(
            UUID id,
            UUID caseId,
            @Nullable String number,
            String itemName,
            String maskedApplicant,
            Rung step,
            String difficulty,
            String raisedBy,
            LocalDate dueOn) {}

    /** What a step said. */
    record Answer(
            Outcome outcome,
            String decision,
            @Nullable String minutes,
            LocalDate heldOn,
            String by,
            Instant at,
            @Nullable String attendees,
            @Nullable UUID minutesFile) {}

    /** A case has one open step at most: the database refuses a second. */
    void raise(Coordination raised) {
        db.sql("""
                        insert into cases.coordination (id, case_id, step, difficulty, raised_by, raised_at, due_on)
                        values (:id, :case, :step, :difficulty, :by, :at, :due)""")
                .bind("id", raised.id())
                .bind("case", raised.caseId())
                .bind("step", raised.step())
                .bind("difficulty", raised.difficulty())
                .bind("by", raised.raisedBy())
                .bind("at", raised.raisedAt())
                .bind("due", raised.dueOn())
                .update();
    }

    /** False when it was answered meanwhile. */
    boolean answer(UUID id, Answer said) {
        return db.sql("""
                        update cases.coordination
                        set outcome = :outcome, decision = :decision, minutes = :minutes, held_on = :held,
                            answered_by = :by, answered_at = :at, attendees = :attendees, minutes_file = :file
                        where id = :id and answered_at is null""")
                        .bind("id", id)
                        .bind("outcome", said.outcome())
                        .bind("decision", said.decision())
                        .bind("minutes", said.minutes())
                        .bind("held", said.heldOn())
                        .bind("by", said.by())
                        .bind("at", said.at())
                        .bind("attendees", said.attendees())
                        .bind("file", said.minutesFile())
                        .update()
                == 1;
    }

    /** @param heldOn on which day that step met */
    record Meeting(Rung step, LocalDate heldOn) {}

    /** Another meeting than this one whose minutes are the very same scan. */
    Optional<Meeting> sameScan(UUID file, Rung step, LocalDate heldOn) {
        return db.sql("""
                        select o.step, o.held_on
                        from platform.stored_file f
                        join platform.stored_file g on g.digest = f.digest
                        join cases.coordination o on o.minutes_file = g.id
                        where f.id = :file and (o.step <> :step or o.held_on <> :held)
                        order by o.id limit 1""")
                .bind("file", file)
                .bind("step", step)
                .bind("held", heldOn)
                .optional(Meeting.class);
    }

    List<Coordination> of(UUID caseId) {
        return db.sql("select * from cases.coordination where case_id = :case order by id")
                .bind("case", caseId)
                .list(Coordination.class);
    }

    /** The longest due first. */
    Slice<Waiting> waiting(List<RegionCode> regions, Slice.Request page) {
        Where where = Scope.within(new Where().and("o.answered_at is null"), "c.site_region", regions);
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(o.due_on, o.id) > (cast(:due as date), cast(:id as uuid))");
            where.bind("due", key.get(0)).bind("id", key.get(1));
        }
        List<Waiting> rows = db.sql("""
                        select o.id, o.case_id, c.number, c.item_name, c.masked_applicant, o.step, o.difficulty,
                               o.raised_by, o.due_on
                        from cases.coordination o
                        join cases.case_file c on c.id = o.case_id
                        """ + where.sql() + " order by o.due_on, o.id limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(Waiting.class);
        return Slice.of(rows, page, row -> List.of(row.dueOn(), row.id()));
    }

    long countWaiting(List<RegionCode> regions) {
        Where where = Scope.within(new Where().and("o.answered_at is null"), "c.site_region", regions);
        return db.sql("""
                        select count(*) from cases.coordination o
                        join cases.case_file c on c.id = o.case_id
                        """ + where.sql()).bindAll(where.values()).count();
    }
}
