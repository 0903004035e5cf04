package onewindow.organisation.duty;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import onewindow.Api;
import onewindow.TestClock;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;

/** Days of work as tests set them, and what people send to sign in. */
public final class DutyStory {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final double LATITUDE = 35.0899;
    public static final double LONGITUDE = 118.4029;

    private DutyStory() {}

    /** The first working day from today on. */
    public static LocalDate workDay(Calendars calendars) {
        LocalDate day = LocalDate.now(ZONE);
        while (!calendars.current().isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    public static void at(TestClock clock, LocalDate day, String time) {
        clock.set(day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant());
    }

    public static String site(Api api, String region) {
        return api.get("/api/sites?regionCode=" + region).expect(200).text("0.id");
    }

    public static Map<String, Object> rule(boolean place, boolean standsIn) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("latitude", place ? LATITUDE : null);
        rule.put("longitude", place ? LONGITUDE : null);
        rule.put("radiusM", 300);
        rule.put("accuracyM", 100);
        rule.put("graceMinutes", 15);
        rule.put("standsIn", standsIn);
        return rule;
    }

    /** @param north metres from the site, by the phone */
    public static Map<String, Object> position(TestClock clock, double north, double accuracy) {
        return Map.of(
                "latitude",
                LATITUDE + north / 111_195,
                "longitude",
                LONGITUDE,
                "accuracy",
                accuracy,
                "takenAt",
                clock.instant().toString());
    }

    public static String staffId(Db db, String username) {
        return db.sql("select id::text from organisation.staff_member where username = :name")
                .bind("name", username)
                .one(String.class);
    }

    /** The site is as it was: nothing arranged, nothing kept. */
    public static void forget(Db db, String region) {
        for (String table : new String[] {"attendance_rule", "duty_terminal", "attendance"}) {
            db.sql("delete from organisation." + table
                            + " where site_id = (select id from organisation.site where region_code = :region)")
                    .bind("region", region)
                    .update();
        }
        for (String table : new String[] {"attendance_correction", "absence"}) {
            db.sql("delete from organisation." + table
                            + " where staff_id in (select m.id from organisation.staff_member m"
                            + " join organisation.site s on s.id = m.site_id where s.region_code = :region)")
                    .bind("region", region)
                    .update();
        }
    }
}
