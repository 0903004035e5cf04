package onewindow.agents.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for projects and their steps. */
@Component
class ProjectTable {
    private static final String COLUMNS = """
            select p.id, p.name, p.party_id, p.enterprise, p.region_code, p.companion_id, p.companion_name, p.started_on,
                   p.expected_on, p.ended_on, p.version, p.created_at,
                   array(select c.case_id from agents.project_case c where c.project_id = p.id order by c.case_id) as case_ids,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'text', s.text, 'dueOn', s.due_on,
                               'doneOn', s.done_on, 'doneNote', s.done_note) order by s.due_on, s.id), '[]')
                    from agents.project_step s where s.project_id = p.id) as steps
            from agents.project p
            """;

    private final Db db;

    ProjectTable(Db db) {
        this.db = db;
    }

    Optional<Project> find(UUID id) {
        return db.sql(COLUMNS + "where p.id = :id").bind("id", id).optional(Project.class);
    }

    Slice<Project> list(Where where, Slice.Request page) {
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(p.created_at, p.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            where.bind("afterAt", key.get(0)).bind("afterId", key.get(1));
        }
        List<Project> rows = db.sql(COLUMNS + where.sql() + "\norder by p.created_at desc, p.id desc limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(Project.class);
        return Slice.of(rows, page, p -> List.of(p.createdAt(), p.id()));
    }

    void insert(Project project) {
        bound(db.sql("""
                insert into agents.project (id, name, party_id, enterprise, region_code, companion_id, companion_name,
                    started_on, expected_on, created_at)
                values (:id, :name, :party, :enterprise, :region, :companion, :companionName, :started, :expected, :at)"""), project)
                .bind("party", project.partyId())
                .bind("enterprise", project.enterprise())
                .bind("at", project.createdAt())
                .update();
    }

    boolean update(Project project) {
        return bound(db.sql("""
                update agents.project
                set name = :name, region_code = :region, companion_id = :companion, companion_name = :companionName,
                    started_on = :started, expected_on = :expected, ended_on = cast(:ended as date), version = version + 1
                where id = :id and version = :version"""), project)
                        .bind("ended", project.endedOn())
                        .bind("version", project.version())
                        .update()
                == 1;
    }

    private static Db.Statement bound(Db.Statement statement, Project project) {
        return statement
                .bind("id", project.id())
                .bind("name", project.name())
                .bind("region", project.regionCode())
                .bind("companion", project.companionId())
                .bind("companionName", project.companionName())
                .bind("started", project.startedOn())
                .bind("expected", project.expectedOn());
    }

    void link(UUID projectId, UUID caseId) {
        db.sql("""
                        insert into agents.project_case (project_id, case_id) values (:project, :case)
                        on conflict do nothing""").bind("project", projectId).bind("case", caseId).update();
    }

    void addStep(UUID projectId, UUID id, String text, LocalDate dueOn) {
        db.sql("insert into agents.project_step (id, project_id, text, due_on) values (:id, :project, :text, :due)")
                .bind("id", id)
                .bind("project", projectId)
                .bind("text", text)
                .bind("due", dueOn)
                .update();
    }

    /** False when it was done before. */
    boolean finishStep(UUID projectId, UUID id, LocalDate on, @Nullable String note) {
        return db.sql("""
                        update agents.project_step set done_on = :on, done_note = :note
                        where id = :id and project_id = :project and done_on is null""")
                        .bind("id", id)
                        .bind("project", projectId)
                        .bind("on", on)
                        .bind("note", note)
                        .update()
                == 1;
    }

    /** A case by the number people know it by. */
    Optional<UUID> caseNumbered(String number) {
        return db.sql("select id from cases.case_file where number = :number and status <> 'DRAFT'")
                .bind("number", number)
                .optional(UUID.class);
    }
}
