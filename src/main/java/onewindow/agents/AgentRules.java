package onewindow.agents;

import java.time.LocalDate;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.WorkCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the county itself lays down: how soon an order is taken, how long a mandate may run. */
@Component
public class AgentRules {
    private static final AgentRule USUAL = new AgentRule(1, 365);

    private final Db db;
    private final Calendars calendars;
    private final Audit audit;

    AgentRules(Db db, Calendars calendars, Audit audit) {
        this.db = db;
        this.calendars = calendars;
        this.audit = audit;
    }

    /**
     * @param takeDays working days within which somebody takes an order
     * @param mandateDays the longest a mandate may run
     */
    public record AgentRule(int takeDays, int mandateDays) {}

    public AgentRule of(RegionCode region) {
        return db.sql("select take_days, mandate_days from agents.county_rule where county_code = :county")
                .bind("county", region.at(RegionCode.Level.COUNTY).value())
                .optional(AgentRule.class)
                .orElse(USUAL);
    }

    public WorkCalendar.Deadline takeBy(RegionCode region, LocalDate asked) {
        return calendars.current().plusWorkingDays(asked, of(region).takeDays());
    }

    @Transactional
    public AgentRule set(Actor actor, AgentRule rule) {
        actor.require(Role.COUNTY_SUPERVISOR);
        RegionCode county = actor.regions(Role.COUNTY_SUPERVISOR).getFirst();
        if (rule.takeDays() < 0 || rule.takeDays() > 30) {
            throw Problem.invalid("takeDays", "接单时限应在 0 到 30 个工作日之间。");
        }
        if (rule.mandateDays() < 1 || rule.mandateDays() > 1100) {
            throw Problem.invalid("mandateDays", "委托最长期限应在 1 到 1100 天之间。");
        }
        db.sql("""
                        insert into agents.county_rule (county_code, take_days, mandate_days)
                        values (:county, :take, :mandate)
                        on conflict (county_code) do update set take_days = excluded.take_days,
                                                                mandate_days = excluded.mandate_days""")
                .bind("county", county.value())
                .bind("take", rule.takeDays())
                .bind("mandate", rule.mandateDays())
                .update();
        audit.record(actor, AgentAuditAct.AGENT_RULE_SET, county.value(), rule.toString());
        return rule;
    }
}
