package onewindow.oversight.urging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.oversight.Addressees;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** SQL for what an applicant urged, and for what was done about the lateness of a case. */
@Component
class UrgingTable {
    private static final int LINES = 20;

    private final Db db;
    private final Ids ids;

    UrgingTable(Db db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    record Addressee(UUID id, String name) {}

    /** One thing that was done, newest first. */
    record Line(Instant at, String said) {}

    /** Whoever has the case in hand and the director above; where there are none, the county's supervisors. */
    List<Addressee> addressees(UUID caseId, LocalDate today) {
        List<Addressee> near = named(caseId, "(" + Addressees.HOLDER + ") union (" + Addressees.LEADER + ")", today);
        return near.isEmpty() ? named(caseId, Addressees.SUPERVISOR, today) : near;
    }

    private List<Addressee> named(UUID caseId, String who, LocalDate today) {
        return db.sql("""
                        select distinct m.id, m.name from cases.case_file c
                        cross join lateral (%s) who
                        join organisation.staff_member m on m.id = who.id
                        where c.id = :id
                        order by m.name, m.id limit :limit""".formatted(who))
                .bindAll(Addressees.waiting())
                .bind("today", today)
                .bind("id", caseId)
                .bind("limit", LINES)
                .list(Addressee.class);
    }

    /** False when this working day has its urging already. */
    boolean insert(UUID caseId, LocalDate workDay, Instant at, String told) {
        return db.sql("""
                        insert into oversight.urging (id, case_id, work_day, at, told)
                        values (:id, :caseId, :day, :at, :told)
                        on conflict (case_id, work_day) do nothing""")
                        .bind("id", ids.next())
                        .bind("caseId", caseId)
                        .bind("day", workDay)
                        .bind("at", at)
                        .bind("told", told)
                        .update()
                == 1;
    }

    boolean urgedOn(UUID caseId, LocalDate workDay) {
        return db.sql("select count(*) from oversight.urging where case_id = :id and work_day = :day")
                        .bind("id", caseId)
                        .bind("day", workDay)
                        .count()
                > 0;
    }

    List<Line> lines(UUID caseId) {
        return db.sql("""
                        select at, said from (
                            select u.at, '申请人催办，已告诉' || u.told as said from oversight.urging u where u.case_id = :id
                            union all
                            select min(n.at), '系统提醒' || case n.recipient when 'HOLDER' then '经办人' when 'LEADER' then '负责人'
                                   else '县级监督人员' end || string_agg(m.name, '、' order by m.name)
                                   || case a.light when 'YELLOW' then '：快到期了' else '：已经超期' end
                            from oversight.alarm a
                            join oversight.notice n on n.alarm = a.seq
                            join organisation.staff_member m on m.id = n.staff_id
                            where a.case_id = :id and a.asked_department = ''
                            group by a.seq, a.light, n.recipient
                            union all
                            select e.at, case e.act when 'ISSUE' then e.by_post || e.by_name || '签发督办单' || o.number
                                   when 'ANSWER' then e.by_post || e.by_name || '答复督办单' || o.number
                                   when 'RETURN' then e.by_post || e.by_name || '退回答复，要求再办'
                                   when 'ACCEPT' then '督办单' || o.number || '办结' when 'CANCEL' then '督办单' || o.number || '撤销'
                                   else '督办单' || o.number || '逾期未答复，已上报' end
                            from oversight.supervision_order o
                            join oversight.order_event e on e.order_id = o.id
                            where o.case_id = :id) line
                        order by at desc, said limit :limit""").bind("id", caseId).bind("limit", LINES).list(Line.class);
    }
}
