package onewindow.oversight.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import onewindow.cases.clock.LightLimits;
import onewindow.cases.clock.LightSettings;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.oversight.OversightAuditAct;
import onewindow.platform.Memory;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The county's rule, as data. Every light of the house is computed from it. Kept in memory; another node sees a change
 * within half a minute.
 */
@Component
public class Rules implements LightSettings {
    private final Db db;
    private final Clock clock;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final RegionCode county;
    private final Memory.Remembered<RegionCode, Rule> remembered;

    Rules(
            Db db,
            Clock clock,
            Audit audit,
            TransactionTemplate transaction,
            Memory memory,
            @Value("${onewindow.county}") String county) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.transaction = transaction;
        this.remembered = memory.of("oversight.rule", Duration.ofSeconds(30));
        this.county = RegionCode.of(county);
    }

    /** A rule that was, and who made it. */
    record Past(int version, int yellowDays, int redDays, int blackDays, Instant changedAt, String changedBy) {}

    private record RuleRow(
            int version,
            int yellowDays,
            int redDays,
            int blackDays,
            LocalTime warnFrom,
            LocalTime warnUntil,
            List<Rule.Warning> warnings) {
        Rule rule() {
            return new Rule(version, new LightLimits(yellowDays, redDays, blackDays), warnFrom, warnUntil, warnings);
        }
    }

    public Rule current() {
        return remembered.get(county, key -> read());
    }

    @Override
    public LightLimits lights() {
        return current().lights();
    }

    private Rule read() {
        return db.sql("""
                        select version, yellow_days, red_days, black_days, warn_from, warn_until, warnings
                        from oversight.rule where county_code = :county
                        order by version desc limit 1""")
                .bind("county", county.value())
                .optional(RuleRow.class)
                .map(RuleRow::rule)
                .orElse(Rule.DEFAULT);
    }

    List<Past> history() {
        return db.sql("""
                        select version, yellow_days, red_days, black_days, changed_at, changed_by
                        from oversight.rule where county_code = :county
                        order by version desc limit 20""").bind("county", county.value()).list(Past.class);
    }

    /** @param wanted its version is that of the rule it was made from */
    Rule change(Actor actor, Rule wanted) {
        if (!actor.has(Role.COUNTY_SUPERVISOR, county)) {
            throw Problem.notAllowed("监察规则由县（区）督查修改。");
        }
        RuleCheck.check(wanted);
        transaction.executeWithoutResult(t -> {
            insert(actor, wanted);
            audit.record(actor, OversightAuditAct.OVERSIGHT_RULE_CHANGED, county.value(), said(wanted.lights()));
        });
        return current();
    }

    private void insert(Actor actor, Rule wanted) {
        int added = db.sql("""
                        insert into oversight.rule (county_code, version, yellow_days, red_days, black_days, warn_from,
                                                    warn_until, warnings, changed_at, changed_by)
                        select :county, cast(:version as int) + 1, :yellow, :red, :black, :from, :until, :warnings, :now, :by
                        where cast(:version as int) = (select coalesce(max(version), 0) from oversight.rule
                                                       where county_code = :county)
                        on conflict do nothing""")
                .bind("county", county.value())
                .bind("version", wanted.version())
                .bind("yellow", wanted.lights().yellowDays())
                .bind("red", wanted.lights().redDays())
                .bind("black", wanted.lights().blackDays())
                .bind("from", wanted.warnFrom())
                .bind("until", wanted.warnUntil())
                .bind("warnings", Db.json(wanted.warnings()))
                .bind("now", clock.instant())
                .bind("by", actor.name())
                .update();
        if (added == 0) {
            throw Problem.conflict("监察规则刚被别人改过，请重新读取后再改。");
        }
    }

    private static String said(LightLimits lights) {
        return "黄灯：剩 " + lights.yellowDays() + " 个工作日；红灯：超承诺 " + lights.redDays() + " 个工作日后；超法定：超 " + lights.blackDays()
                + " 个工作日后";
    }
}
