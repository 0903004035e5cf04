package onewindow.organisation.duty;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What stands beside the attendance of a site on its director's page. */
@Component
class AttendanceSettings {
    private final AttendanceRules rules;
    private final Terminals terminals;
    private final CorrectionTable corrections;

    AttendanceSettings(AttendanceRules rules, Terminals terminals, CorrectionTable corrections) {
        this.rules = rules;
        this.terminals = terminals;
        this.corrections = corrections;
    }

    AttendancePages.RuleView rule(UUID siteId) {
        AttendanceRule rule = rules.of(siteId);
        return new AttendancePages.RuleView(
                rules.find(siteId).isPresent(),
                rule.latitude(),
                rule.longitude(),
                rule.radiusM(),
                rule.accuracyM(),
                rule.graceMinutes(),
                rule.standsIn());
    }

    List<AttendancePages.TerminalView> terminals(UUID siteId) {
        return terminals.at(siteId).stream()
                .map(one -> new AttendancePages.TerminalView(one.id(), one.name(), one.addedAt()))
                .toList();
    }

    List<AttendanceViews.CorrectionView> corrections(UUID siteId, YearMonth month) {
        return corrections.at(siteId, month.atDay(1), month.atEndOfMonth()).stream()
                .map(AttendanceViews.CorrectionView::of)
                .toList();
    }
}
