package onewindow.cases.joint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseAuditAct;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseStatus;
import onewindow.cases.Cases;
import onewindow.cases.joint.ConsultationTable.Consultation;
import onewindow.cases.people.CaseStaff;
import onewindow.cases.people.CaseSurroundings;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.WaitingWork;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What departments say when they are asked, and what is still asked of them. */
@Component
class Opinions implements WaitingWork {
    private static final int LONGEST_OPINION = 1000;

    private final ConsultationTable table;
    private final Cases cases;
    private final CaseSurroundings around;
    private final Db db;

    Opinions(ConsultationTable table, Cases cases, CaseSurroundings around, Db db) {
        this.table = table;
        this.cases = cases;
        this.around = around;
        this.db = db;
    }

    /** One question waiting for an answer. */
    record OpinionRequest(
            UUID caseId,
            @Nullable String number,
            String itemName,
            String maskedApplicant,
            String departmentKey,
            LocalDate dueOn,
            boolean silent) {}

    /** @throws Problem where this person has no post in that department there, or somebody answered first */
    @Transactional
    public void answer(Actor actor, UUID caseId, String department, boolean agrees, String opinion) {
        CaseFile file = cases.get(actor, caseId);
        Consultation asked = table.find(caseId, department).orElseThrow(() -> Problem.notFound("这个部门的征求意见"));
        String words = opinion.strip();
        if (words.isEmpty() || words.length() > LONGEST_OPINION) {
            throw Problem.invalid("opinion", "请写明意见，不超过 " + LONGEST_OPINION + " 个字。");
        }
        if (!mayAnswer(actor, asked)) {
            around.audit().refused(actor, CaseAuditAct.GIVE_OPINION, caseId, department);
            throw Problem.notAllowed("这条意见应由" + department + "部门的经办人填写。");
        }
        if (file.status() != CaseStatus.CONSULTING) {
            throw Problem.conflict("这件现在是“" + file.status().chinese + "”，不再收集意见。");
        }
        String name = around.people().staff(actor, Role.HANDLER.chinese).name();
        if (!table.answer(asked, agrees, words, CaseStaff.staffId(actor), name, around.now())) {
            throw Problem.conflict(department + "的意见刚才已经填写了，请刷新后再看。");
        }
        around.audit().record(actor, CaseAuditAct.GIVE_OPINION, caseId, file.numberText() + " " + department);
    }

    /** A department speaks for itself; who handles for the whole place speaks for none. */
    static boolean mayAnswer(Actor actor, Consultation asked) {
        return actor.grants().stream()
                .anyMatch(grant -> grant.role() == Role.HANDLER
                        && grant.regionCode().equals(asked.regionCode())
                        && asked.departmentKey().equals(grant.departmentKey()));
    }

    List<Consultation> of(Actor actor, UUID caseId) {
        cases.get(actor, caseId);
        return table.of(caseId);
    }

    /** What waits for an opinion of this person's posts, the longest due first. */
    Slice<OpinionRequest> waiting(Actor actor, Slice.Request page) {
        Where where = new Where().and("o.answered_at is null").and("c.status = 'CONSULTING'");
        where.bind("today", around.calendars().today()).and(mine(actor, where));
        List<String> key = page.key(3);
        if (key != null) {
            where.and("(o.due_on, o.case_id, o.department_key)"
                    + " > (cast(:due as date), cast(:id as uuid), cast(:department as text))");
            where.bind("due", key.get(0)).bind("id", key.get(1)).bind("department", key.get(2));
        }
        List<OpinionRequest> rows = db.sql(
                        """
                        select o.case_id, c.number, c.item_name, c.masked_applicant, o.department_key, o.due_on,
                               o.due_on < :today as silent
                        from cases.consultation o
                        join cases.case_file c on c.id = o.case_id
                        """ + where.sql() + " order by o.due_on, o.case_id, o.department_key limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(OpinionRequest.class);
        return Slice.of(rows, page, row -> List.of(row.dueOn(), row.caseId(), row.departmentKey()));
    }

    /** As many as {@link #waiting} lists. */
    @Override
    public Map<String, Long> waitingFor(Actor actor) {
        if (!actor.has(Role.HANDLER)) {
            return Map.of();
        }
        Where where = new Where().and("o.answered_at is null").and("c.status = 'CONSULTING'");
        where.and(mine(actor, where));
        long asked = db.sql("""
                        select count(*) from cases.consultation o
                        join cases.case_file c on c.id = o.case_id
                        """ + where.sql()).bindAll(where.values()).count();
        return Map.of("opinions", asked);
    }

    private static String mine(Actor actor, Where where) {
        List<String> posts = new ArrayList<>();
        for (Actor.Grant grant : actor.grants()) {
            if (grant.role() == Role.HANDLER) {
                int n = posts.size();
                where.bind("region" + n, grant.regionCode()).bind("department" + n, grant.departmentKey());
                posts.add(
                        "(o.region_code = :region" + n + " and o.department_key = cast(:department" + n + " as text))");
            }
        }
        return posts.isEmpty() ? "false" : "(" + String.join(" or ", posts) + ")";
    }
}
