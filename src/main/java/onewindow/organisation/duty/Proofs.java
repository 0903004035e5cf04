package onewindow.organisation.duty;

import java.time.Duration;
import java.util.UUID;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what is shown proves that somebody is at a site. */
@Component
class Proofs {
    /** A position is of this minute, and no clock of a phone runs further ahead. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final AttendanceRules rules;
    private final Terminals terminals;
    private final Calendars calendars;

    Proofs(AttendanceRules rules, Terminals terminals, Calendars calendars) {
        this.rules = rules;
        this.terminals = terminals;
        this.calendars = calendars;
    }

    /** @param position every digit of it; null unless it was a phone's */
    record Proof(SignInWay way, String note, @Nullable String position) {}

    /**
     * @param terminal name of this browser, if it is a terminal of the site
     * @param byPlace whether a phone within the surroundings is believed
     * @param byTerminal whether there is any terminal
     */
    record Ways(@Nullable String terminal, boolean byPlace, boolean byTerminal) {}

    Ways ways(UUID siteId, @Nullable String code) {
        String name = code == null
                ? null
                : terminals
                        .of(code)
                        .filter(known -> known.siteId().equals(siteId))
                        .map(Terminals.Terminal::name)
                        .orElse(null);
        return new Ways(
                name, rules.of(siteId).latitude() != null, !terminals.at(siteId).isEmpty());
    }

    /** Throws where it does not. */
    Proof of(UUID siteId, Evidence evidence) {
        Ways ways = ways(siteId, evidence.terminal());
        if (ways.terminal() != null) {
            return new Proof(SignInWay.TERMINAL, ways.terminal(), null);
        }
        if (!ways.byPlace() && !ways.byTerminal()) {
            return new Proof(SignInWay.UNPROVED, "", null);
        }
        if (ways.byPlace() && evidence.position() != null) {
            return atPlace(rules.of(siteId), evidence.position());
        }
        throw refused(
                ways.byPlace() ? "没有拿到手机的位置。请打开定位权限再签，或者到本站点的签到终端上签。" : "这台电脑不是本站点的签到终端。请到签到终端上签，或者请主任把这台电脑登记为终端。");
    }

    private Proof atPlace(AttendanceRule rule, PhonePosition position) {
        if (rule.latitude() == null || rule.longitude() == null) {
            throw refused("本站点没有设置坐标。");
        }
        Duration age = Duration.between(position.takenAt(), calendars.instant()).abs();
        if (age.compareTo(FRESH) > 0) {
            throw refused("手机给的是以前的位置，请再试一次；手机时间不对的先调准。");
        }
        double accuracy = position.accuracy();
        if (!(accuracy > 0 && accuracy <= rule.accuracyM())) {
            throw refused("手机定位不够准（误差要在 " + rule.accuracyM() + " 米以内）。请走到窗边或室外，等几秒再试。");
        }
        double distance = position.metresFrom(
                rule.latitude().doubleValue(), rule.longitude().doubleValue());
        if (distance + accuracy > rule.radiusM()) {
            throw refused("您离站点大约 " + Math.round(distance) + " 米，不在签到范围（" + rule.radiusM() + " 米）里。");
        }
        return new Proof(
                SignInWay.PLACE,
                "离站点 " + Math.round(distance) + " 米，误差 " + Math.round(accuracy) + " 米",
                position.exactly());
    }

    private static Problem refused(String detail) {
        return Problem.rule(detail, "签到要在本站点的终端上，或者在站点周围");
    }
}
