package onewindow.oversight.rules;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import onewindow.cases.clock.Light;
import onewindow.cases.clock.LightLimits;
import onewindow.identity.Role;

/**
 * 监察规则 of the county.
 *
 * @param version how often it was changed; 0 is what holds where nobody changed anything
 * @param warnFrom warnings go out on working days from this hour until the other
 */
public record Rule(int version, LightLimits lights, LocalTime warnFrom, LocalTime warnUntil, List<Warning> warnings) {
    /** V2: first who has the case in hand, then who answers for the unit, then the county. */
    public enum Recipient {
        HOLDER("办理人"),
        LEADER("单位负责人"),
        SUPERVISOR("县级督查");

        public final String chinese;

        Recipient(String chinese) {
            this.chinese = chinese;
        }
    }

    /** @param afterDays working days the light has been on */
    public record Warning(Light light, Recipient recipient, int afterDays, boolean desk, boolean sms) {}

    /** GB/T 39046 T11 leaves the colours to the county; without its word a day before, and past the promise. */
    public static final Rule DEFAULT = new Rule(
            0,
            LightLimits.DEFAULT,
            LocalTime.of(8, 0),
            LocalTime.of(18, 0),
            List.of(
                    new Warning(Light.YELLOW, Recipient.HOLDER, 0, true, true),
                    new Warning(Light.RED, Recipient.HOLDER, 0, true, true),
                    new Warning(Light.RED, Recipient.LEADER, 0, true, true),
                    new Warning(Light.RED, Recipient.SUPERVISOR, 3, true, false),
                    new Warning(Light.BLACK, Recipient.HOLDER, 0, true, true),
                    new Warning(Light.BLACK, Recipient.LEADER, 0, true, true),
                    new Warning(Light.BLACK, Recipient.SUPERVISOR, 0, true, true)));

    public static final Role[] SUPERVISING = {Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR};

    static boolean warnsOf(Light light) {
        return Arrays.asList(Light.YELLOW, Light.RED, Light.BLACK).contains(light);
    }
}
