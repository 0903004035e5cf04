package onewindow.cases.undertaking;

import java.util.ArrayList;
import java.util.List;
import onewindow.cases.CaseAuditAct;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each county's terms for what is promised. */
@Component
class UndertakingRules {
    private final Db db;
    private final Audit audit;

    UndertakingRules(Db db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    UndertakingRule of(RegionCode place) {
        return db.sql("select * from cases.promise_rule where county_code = :county")
                .bind("county", place.at(Level.COUNTY).value())
                .optional(UndertakingRule.class)
                .orElse(UndertakingRule.DEFAULT);
    }

    /** @param wanted its version is that of the rule it was made from */
    @Transactional
    public UndertakingRule change(Actor actor, RegionCode county, UndertakingRule wanted) {
        if (!actor.has(Role.COUNTY_SUPERVISOR, county)) {
            throw Problem.notAllowed("容缺受理和告知承诺的规则由县（区）督查修改。");
        }
        check(wanted);
        int written = db.sql("""
                        insert into cases.promise_rule as r
                            (county_code, version, follow_days, longest_follow_days, remind_days, consequence, check_days,
                             bar_days)
                        values (:county, 1, :follow, :longest, :remind, :consequence, :check, :bar)
                        on conflict (county_code) do update
                        set version = r.version + 1, follow_days = :follow, longest_follow_days = :longest,
                            remind_days = :remind, consequence = :consequence, check_days = :check, bar_days = :bar
                        where r.version = :version""")
                .bind("county", county.value())
                .bind("follow", wanted.followDays())
                .bind("longest", wanted.longestFollowDays())
                .bind("remind", wanted.remindDays())
                .bind("consequence", wanted.consequence())
                .bind("check", wanted.checkDays())
                .bind("bar", wanted.barDays())
                .bind("version", wanted.version())
                .update();
        if (written == 0) {
            throw Problem.conflict("规则刚被别人改过，请重新读取后再改。");
        }
        audit.record(actor, CaseAuditAct.CHANGE_PROMISE_RULE, county.value(), wanted.consequence().chinese);
        return of(county);
    }

    private static void check(UndertakingRule wanted) {
        List<FieldError> errors = new ArrayList<>();
        within(errors, "longestFollowDays", wanted.longestFollowDays(), 120);
        within(errors, "followDays", wanted.followDays(), Math.min(60, Math.max(1, wanted.longestFollowDays())));
        within(errors, "remindDays", wanted.remindDays(), 30);
        within(errors, "checkDays", wanted.checkDays(), 365);
        within(errors, "barDays", wanted.barDays(), 3650);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static void within(List<FieldError> errors, String field, int days, int most) {
        if (days < 1 || days > most) {
            errors.add(new FieldError(field, "请填 1 到 " + most + " 之间的天数。"));
        }
    }
}
