package onewindow.oversight.alarms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseStatus;
import onewindow.cases.clock.Light;
import onewindow.oversight.Addressees;
import onewindow.oversight.rules.Rule;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is to be warned of a light that is on and has not been yet, and what they are told. */
@Component
class Warnings {
    static final int AT_ONCE = 500;
    /** Whoever may answer for the department that was asked. */
    private static final String ASKED = Addressees.WHO + """
            where p.role = 'HANDLER' and p.region_code = c.unit_region
              and (p.department_key is null or p.department_key = a.asked_department)
            order by m.id, p.stands_for nulls first
            """;

    private final Db db;
    private final Clock clock;
    private final Calendars calendars;

    Warnings(Db db, Clock clock, Calendars calendars) {
        this.db = db;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** One light one person has not been told of. */
    record Due(
            long alarm,
            UUID caseId,
            UUID staffId,
            @Nullable UUID standsFor,
            @Nullable String awayName,
            String number,
            String itemName,
            CaseStatus status,
            String siteName,
            LocalDate dueOn,
            boolean dueMorning,
            @Nullable String asked) {
        String said(LocalDate today) {
            return WorkCalendar.said(dueOn, today) + (dueMorning ? "中午" : "");
        }
    }

    /** @param then the day by which the light must have been on */
    List<Due> due(Rule.Warning warning, Light.Today then) {
        List<Due> due =
                new ArrayList<>(db.sql("""
                        select a.seq as alarm, c.id as case_id, who.id as staff_id, who.stands_for, who.away_name, c.number, c.item_name, c.status,
                               s.name as site_name, c.due_on, c.due_morning, null as asked
                        from oversight.alarm a
                        join cases.case_file c on c.id = a.case_id
                        join organisation.site s on s.id = c.site_id
                        cross join lateral (%s) who
                        where a.light = :light and a.ended_at is null and a.asked_department = ''
                          and c.due_on = a.due_on and %s
                          and not exists (select from oversight.notice n where n.alarm = a.seq and n.staff_id = who.id)
                        order by a.seq, who.id limit :limit""".formatted(recipients(warning, Addressees.HOLDER), atLeast(warning.light())))
                        .bindAll(then.values())
                        .bindAll(Addressees.waiting())
                        .bind("today", calendars.today())
                        .bind("light", warning.light())
                        .bind("limit", AT_ONCE)
                        .list(Due.class));
        due.addAll(asked(warning, then));
        return due;
    }

    /** The same for departments that were asked and are silent; {@code c} is the question here. */
    private List<Due> asked(Rule.Warning warning, Light.Today then) {
        return db.sql("""
                        select a.seq as alarm, f.id as case_id, who.id as staff_id, who.stands_for, who.away_name, f.number, f.item_name, f.status,
                               s.name as site_name, c.due_on, c.due_morning, coalesce(d.name, a.asked_department) as asked
                        from oversight.alarm a
                        join cases.case_file f on f.id = a.case_id and f.status = 'CONSULTING'
                        join organisation.site s on s.id = f.site_id
                        join lateral (select o.due_on, cast(null as date) as statutory_on, false as due_morning, o.region_code as unit_region
                                      from cases.consultation o
                                      where o.case_id = a.case_id and o.department_key = a.asked_department
                                        and o.round = a.run and o.answered_at is null) c on true
                        left join organisation.department d on d.key = a.asked_department
                            and d.county_code = left(a.unit_region, 6) || '000000'
                        cross join lateral (%s) who
                        where a.light = :light and a.ended_at is null and a.asked_department <> '' and %s
                          and not exists (select from oversight.notice n where n.alarm = a.seq and n.staff_id = who.id)
                        order by a.seq, who.id limit :limit""".formatted(recipients(warning, ASKED), atLeast(warning.light())))
                .bindAll(then.values())
                .bind("today", calendars.today())
                .bind("light", warning.light())
                .bind("limit", AT_ONCE)
                .list(Due.class);
    }

    private static String recipients(Rule.Warning warning, String holder) {
        return switch (warning.recipient()) {
            case HOLDER -> holder;
            case LEADER -> Addressees.LEADER;
            case SUPERVISOR -> Addressees.SUPERVISOR;
        };
    }

    /** The light was already on that day, or a worse one. */
    private static String atLeast(Light light) {
        return switch (light) {
            case BLACK -> "c.statutory_on < :black";
            case RED -> Light.LATE;
            default -> "c.due_on <= :soon";
        };
    }

    void tell(Rule.Warning warning, List<Due> due) {
        for (Due each : due) {
            db.sql("""
                            insert into oversight.notice (key, staff_id, stands_for, alarm, recipient, case_status, case_id, title, text,
                                                          at_desk, by_sms, at)
                            values (:key, :staff, cast(:standsFor as uuid), :alarm, :recipient, :status, :caseId, :title, :text, :desk, :sms, :now)
                            on conflict (key) do nothing""")
                    .bind("key", "alarm:" + each.alarm() + ":" + each.staffId())
                    .bind("staff", each.staffId())
                    .bind("standsFor", each.standsFor())
                    .bind("alarm", each.alarm())
                    .bind("recipient", warning.recipient())
                    .bind("status", each.status())
                    .bind("caseId", each.caseId())
                    .bind("title", title(warning.light()))
                    .bind("text", text(warning, each))
                    .bind("desk", warning.desk())
                    .bind("sms", warning.sms())
                    .bind("now", clock.instant())
                    .update();
        }
    }

    private static String title(Light light) {
        return switch (light) {
            case BLACK -> "超过法定时限";
            case RED -> "办件超期";
            default -> "办件快到期";
        };
    }

    private String text(Rule.Warning warning, Due due) {
        LocalDate today = calendars.today();
        int left = calendars.current().workingDaysBetween(today, due.dueOn());
        String when =
                switch (warning.light()) {
                    case BLACK -> "已超过法定办结时限";
                    case RED -> "应在" + due.said(today) + "前办完，已超期";
                    default -> due.said(today) + "到期，" + (left > 0 ? "还剩 " + left + " 个工作日" : "就在今天");
                };
        String whose =
                switch (warning.recipient()) {
                    case HOLDER -> "等您办理。";
                    case LEADER -> "在您单位，请督促办理。";
                    case SUPERVISOR -> "请督查。";
                };
        String instead = due.awayName() == null ? "" : due.awayName() + "不在岗，由您顶岗。";
        if (due.asked() != null) {
            return "“" + due.itemName() + "”（" + due.number() + "，" + due.siteName() + "）征求" + due.asked() + "的意见，"
                    + when + "，还没有答复，" + whose + instead;
        }
        return "“" + due.itemName() + "”（" + due.number() + "，" + due.siteName() + "）" + when + "，现在是“"
                + due.status().chinese + "”，" + whose + instead;
    }
}
