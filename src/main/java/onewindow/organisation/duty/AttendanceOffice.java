package onewindow.organisation.duty;

import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.organisation.site.Site;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The director arranges how the people of a site sign in; {@link DutyAccess} has asked. */
@Component
class AttendanceOffice {
    private final AttendanceRules rules;
    private final Terminals terminals;
    private final Calendars calendars;
    private final Audit audit;

    AttendanceOffice(AttendanceRules rules, Terminals terminals, Calendars calendars, Audit audit) {
        this.rules = rules;
        this.terminals = terminals;
        this.calendars = calendars;
        this.audit = audit;
    }

    @Transactional
    public void change(Actor actor, Site site, AttendanceController.AttendanceRuleRequest wanted) {
        if ((wanted.latitude() == null) != (wanted.longitude() == null)) {
            throw Problem.invalid(wanted.latitude() == null ? "latitude" : "longitude", "纬度和经度要一起填，或者都不填。");
        }
        rules.write(
                new AttendanceRule(
                        site.id(),
                        wanted.latitude(),
                        wanted.longitude(),
                        wanted.radiusM(),
                        wanted.accuracyM(),
                        wanted.graceMinutes(),
                        wanted.standsIn()),
                calendars.instant());
        String place = wanted.latitude() == null ? "不用手机签到" : "手机在 " + wanted.radiusM() + " 米内签到";
        audit.record(
                actor,
                DutyAuditAct.ATTENDANCE_RULE_CHANGED,
                site.id(),
                place + "，宽限 " + wanted.graceMinutes() + " 分钟" + (wanted.standsIn() ? "，到点未签由 B 岗顶" : ""));
    }

    @Transactional
    public String addTerminal(Actor actor, Site site, String name) {
        String code = terminals.add(site.id(), name, Attendance.staffId(actor));
        audit.record(actor, DutyAuditAct.TERMINAL_ADDED, site.id(), name);
        return code;
    }

    @Transactional
    public void removeTerminal(Actor actor, Site site, UUID id) {
        Terminals.Terminal terminal = terminals.at(site.id()).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("这台终端"));
        terminals.remove(terminal);
        audit.record(actor, DutyAuditAct.TERMINAL_REMOVED, site.id(), terminal.name());
    }
}
