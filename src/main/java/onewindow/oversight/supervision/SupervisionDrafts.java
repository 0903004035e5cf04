package onewindow.oversight.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.CaseFiles;
import onewindow.cases.CaseSummary;
import onewindow.identity.Actor;
import onewindow.oversight.rules.Rule;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody wants to order, and whether they may. */
@Component
class SupervisionDrafts {
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_DAYS = 60;

    private final Supervised supervised;
    private final CaseFiles cases;
    private final SupervisionTable table;
    private final Calendars calendars;
    private final Ids ids;

    SupervisionDrafts(Supervised supervised, CaseFiles cases, SupervisionTable table, Calendars calendars, Ids ids) {
        this.supervised = supervised;
        this.cases = cases;
        this.table = table;
        this.calendars = calendars;
        this.ids = ids;
    }

    /** @param days working days to answer in */
    record Draft(
            @Nullable UUID caseId,
            String unitRegion,
            @Nullable UUID staffId,
            String content,
            int days,
            String key) {}

    SupervisionOrder checked(Actor actor, Draft draft, LocalDate dueOn) {
        List<FieldError> errors = new ArrayList<>();
        if (draft.caseId() != null && mine(actor, draft.caseId()).isEmpty()) {
            throw Problem.notFound("这件办件");
        }
        if (supervised.units(actor).stream().noneMatch(u -> u.regionCode().equals(draft.unitRegion()))
                && !(draft.staffId() != null && SupervisionAccess.covers(actor, draft.unitRegion()))) {
            errors.add(new FieldError("unitRegion", "请选择您督办范围内的单位；没有负责人的单位请指名到人。"));
        }
        Supervised.Person person = person(actor, draft);
        if (draft.staffId() != null && person == null) {
            errors.add(new FieldError("staffId", "这个单位没有这位在岗人员，或者是您本人。"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return order(actor, draft, person, dueOn);
    }

    /** The case, where this person supervises the site that took it in. */
    private Optional<CaseSummary> mine(Actor actor, UUID caseId) {
        return cases.summary(caseId).filter(c -> SupervisionAccess.covers(actor, c.siteRegion()));
    }

    private Supervised.@Nullable Person person(Actor actor, Draft draft) {
        return draft.staffId() == null
                ? null
                : supervised.people(actor, draft.unitRegion()).stream()
                        .filter(p -> p.staffId().equals(draft.staffId()))
                        .findFirst()
                        .orElse(null);
    }

    private SupervisionOrder order(Actor actor, Draft draft, Supervised.@Nullable Person person, LocalDate dueOn) {
        UUID issuer = actor.staffId();
        if (issuer == null) {
            throw Problem.notAllowed("您的岗位不能做这项操作。");
        }
        return new SupervisionOrder(
                ids.next(),
                table.nextNumber(calendars.today()),
                draft.caseId(),
                draft.unitRegion(),
                draft.staffId(),
                person == null ? null : person.name(),
                draft.content(),
                draft.days(),
                dueOn,
                SupervisionStatus.ISSUED,
                0,
                issuer,
                actor.name(),
                post(actor),
                null,
                calendars.instant());
    }

    /** The post one supervises under, or else the first one held. */
    static String post(Actor actor) {
        return Arrays.stream(Rule.SUPERVISING)
                .filter(actor::has)
                .findFirst()
                .or(() -> actor.grants().stream().map(Actor.Grant::role).findFirst())
                .map(role -> role.chinese)
                .orElse("");
    }

    static @Nullable String text(@Nullable String given, boolean needed, String field) {
        String text =
                given == null ? "" : given.replaceAll("[\\p{Cc}&&[^\\n]]", "").strip();
        if (needed && text.isEmpty()) {
            throw Problem.invalid(field, "请写明内容。");
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw Problem.invalid(field, "请写在 " + LONGEST_TEXT + " 个字以内。");
        }
        return text.isEmpty() ? null : text;
    }

    /** The day so many working days from today. */
    LocalDate dueAfter(int workingDays) {
        return calendars
                .current()
                .plusWorkingDays(calendars.today(), workingDays)
                .date();
    }

    static int days(@Nullable Integer given) {
        if (given == null || given < 1 || given > MOST_DAYS) {
            throw Problem.invalid("days", "答复期限应在 1 到 " + MOST_DAYS + " 个工作日之间。");
        }
        return given;
    }
}
