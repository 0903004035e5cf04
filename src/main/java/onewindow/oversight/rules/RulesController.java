package onewindow.oversight.rules;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.List;
import onewindow.cases.clock.Light;
import onewindow.cases.clock.LightLimits;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.oversight.rules.Rule.Recipient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rule of the lights, to read for who works under it and to change for the county. */
@RestController
@RequestMapping("/api/desk/oversight-rule")
class RulesController {
    private final Rules rules;

    RulesController(Rules rules) {
        this.rules = rules;
    }

    record WarningLine(
            @NotNull Light light,
            @NotNull Recipient recipient,
            @NotNull Integer afterDays,
            boolean desk,
            boolean sms) {}

    record RuleRequest(
            @NotNull Integer version,
            @NotNull Integer yellowDays,
            @NotNull Integer redDays,
            @NotNull Integer blackDays,
            @NotNull LocalTime warnFrom,
            @NotNull LocalTime warnUntil,
            @NotNull List<@Valid @NotNull WarningLine> warnings) {
        Rule rule() {
            List<Rule.Warning> lines = warnings.stream()
                    .map(w -> new Rule.Warning(w.light(), w.recipient(), w.afterDays(), w.desk(), w.sms()))
                    .toList();
            return new Rule(version, new LightLimits(yellowDays, redDays, blackDays), warnFrom, warnUntil, lines);
        }
    }

    record OversightRule(
            int version,
            int yellowDays,
            int redDays,
            int blackDays,
            String warnFrom,
            String warnUntil,
            List<WarningLine> warnings,
            boolean mayChange,
            List<Rules.Past> history) {}

    @GetMapping
    OversightRule read(Actor actor) {
        return view(actor.require(Rule.SUPERVISING), rules.current());
    }

    @PutMapping
    OversightRule change(Actor actor, @Valid @RequestBody RuleRequest request) {
        return view(actor, rules.change(actor.require(Rule.SUPERVISING), request.rule()));
    }

    private OversightRule view(Actor actor, Rule rule) {
        return new OversightRule(
                rule.version(),
                rule.lights().yellowDays(),
                rule.lights().redDays(),
                rule.lights().blackDays(),
                rule.warnFrom().toString(),
                rule.warnUntil().toString(),
                rule.warnings().stream()
                        .map(w -> new WarningLine(w.light(), w.recipient(), w.afterDays(), w.desk(), w.sms()))
                        .toList(),
                actor.has(Role.COUNTY_SUPERVISOR),
                rules.history());
    }
}
