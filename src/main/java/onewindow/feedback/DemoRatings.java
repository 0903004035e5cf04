package onewindow.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseFiles;
import onewindow.cases.CaseStatus;
import onewindow.platform.db.Db;
import onewindow.platform.demo.DemoData;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What invented people said of the demo cases, good and bad; most said nothing, as most do. */
@Component
@Order(65)
class DemoRatings implements DemoData {
    private static final String ZHENGWANG = "371312108000";
    private static final String ALLOWANCE = "370511904000";
    private static final String EMERGENCY_AID = "370511903000";
    private static final String PERMIT = "370709901000";
    private static final String SENIOR_CARD = "372011902000";
    private static final String HARD_TO_EMPLOY = "372014906000";

    private final RatingTable table;
    private final CaseFiles cases;
    private final Db db;
    private final Clock clock;

    DemoRatings(RatingTable table, CaseFiles cases, Db db, Clock clock) {
        this.table = table;
        this.cases = cases;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "群众评价";
    }

    @Override
    public void load() {
        String handed = CaseStatus.DELIVERED.name();
        say(ZHENGWANG, EMERGENCY_AID, handed, 1, "家里急用钱，没让我们多跑。", "办理速度快", "工作人员热情");
        say(ZHENGWANG, ALLOWANCE, handed, 2, null, "在承诺时间内办结");
        say(ZHENGWANG, SENIOR_CARD, handed, 4, "到了窗口才说照片要两张，又回家拿了一趟。", "跑了不止一趟", "告知不清楚");
        say(ZHENGWANG, PERMIT, CaseStatus.DENIED.name(), 5, "只说不符合条件，没说清楚差哪一条，问了几次都让等。", "推诿不办");
        say(ZHENGWANG, HARD_TO_EMPLOY, CaseStatus.REFUSED.name(), 3, null, "指南还可以再清楚");
        say("371312104000", PERMIT, handed, 2, "流程清楚，就是有点慢。", "办理流程清楚");
        say("371312001000", SENIOR_CARD, handed, 1, null, "一次就办成", "填写材料少");
        say("371312004000", SENIOR_CARD, handed, 1, "当场就拿到了，谢谢。", "一次就办成");
        say("371312006000", SENIOR_CARD, handed, 4, "排了一上午才轮到。", "办理时间太长");
    }

    private record Ended(UUID id, Instant at) {}

    private void say(String site, String itemCode, String status, int grade, @Nullable String text, String... tags) {
        Ended ended = db.sql("""
                        select id, updated_at as at from cases.case_file
                        where site_region = :site and item_code = :item and status = :status
                        order by submitted_at limit 1""")
                .bind("site", site)
                .bind("item", itemCode)
                .bind("status", status)
                .one(Ended.class);
        List<String> chosen = List.of(tags);
        table.form().check(grade, chosen);
        Instant later = ended.at().plus(Duration.ofHours(3));
        Instant at = later.isBefore(clock.instant()) ? later : clock.instant();
        table.insert(cases.summary(ended.id()).orElseThrow(), grade, chosen, text, at);
    }
}
