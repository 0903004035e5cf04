package onewindow.oversight.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onewindow.cases.clock.LightLimits;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;

/** Whether a rule can be lived by. */
final class RuleCheck {
    private static final int LONGEST = 30;

    private RuleCheck() {}

    static void check(Rule rule) {
        List<FieldError> errors = new ArrayList<>();
        LightLimits lights = rule.lights();
        days(errors, "yellowDays", lights.yellowDays(), 10);
        days(errors, "redDays", lights.redDays(), LONGEST);
        days(errors, "blackDays", lights.blackDays(), LONGEST);
        if (!rule.warnUntil().isAfter(rule.warnFrom())) {
            errors.add(new FieldError("warnUntil", "提醒的截止时间应晚于开始时间。"));
        }
        warnings(errors, rule.warnings());
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static void days(List<FieldError> errors, String field, int days, int most) {
        if (days < 0 || days > most) {
            errors.add(new FieldError(field, "请填 0 到 " + most + " 之间的工作日数。"));
        }
    }

    private static void warnings(List<FieldError> errors, List<Rule.Warning> warnings) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < warnings.size(); i++) {
            Rule.Warning warning = warnings.get(i);
            String field = "warnings[" + i + "]";
            if (!Rule.warnsOf(warning.light())) {
                errors.add(new FieldError(field, "只有黄灯、红灯和超法定时限要提醒。"));
            } else if (!seen.add(warning.light() + " " + warning.recipient())) {
                errors.add(new FieldError(field, "同一种灯对同一种人只能有一条。"));
            } else if (!warning.desk() && !warning.sms()) {
                errors.add(new FieldError(field, "请选择提醒方式：工作台消息或短信。"));
            }
            days(errors, field, warning.afterDays(), LONGEST);
        }
        // V2: no one finds out late. Whoever has the case in hand is told when it is late, whatever else is turned off.
        if (!seen.contains("RED HOLDER")) {
            errors.add(new FieldError("warnings", "红灯必须提醒办理人。"));
        }
    }
}
