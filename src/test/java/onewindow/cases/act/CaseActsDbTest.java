package onewindow.cases.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import onewindow.OneWindowTest;
import onewindow.cases.ActRequest;
import onewindow.cases.ActRow;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseEvent;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseRemarks;
import onewindow.cases.CaseStatus;
import onewindow.cases.CaseStory;
import onewindow.cases.CaseSummary;
import onewindow.cases.Cases;
import onewindow.cases.Need;
import onewindow.cases.clock.CaseClock;
import onewindow.cases.clock.ClockEntry;
import onewindow.cases.clock.ClockName;
import onewindow.cases.clock.SortDates;
import onewindow.cases.clock.SortDatesRefresh;
import onewindow.cases.demo.DemoPeopleAtWork;
import onewindow.cases.intake.Openings;
import onewindow.cases.people.CaseStaff;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.store.CaseMaterials;
import onewindow.cases.store.CaseTable;
import onewindow.cases.store.FormBox;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.organisation.staff.Colleague;
import onewindow.organisation.staff.StaffMembers;
import onewindow.platform.Problem;
import onewindow.platform.files.StoredFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases driven by chance through whatever is allowed, by everybody who may have a hand in them. */
@OneWindowTest
class CaseActsDbTest {
    private static final String TOWN = "371312108";
    private static final String GIVEN = "甲乙丙丁戊己庚辛壬癸春夏秋冬东南西北金玉";

    @Autowired
    Cases cases;

    @Autowired
    CaseTable table;

    @Autowired
    CaseEvent.Log log;

    @Autowired
    Openings openings;

    @Autowired
    CaseSurroundings around;

    @Autowired
    FormBox box;

    @Autowired
    StoredFiles files;

    @Autowired
    CaseMaterials materials;

    @Autowired
    DemoPeopleAtWork people;

    @Autowired
    Sites sites;

    @Autowired
    StaffMembers staff;

    @Autowired
    SortDatesRefresh copies;

    @Autowired
    Clock clock;

    @Autowired
    CaseStaff casePeople;

    @Autowired
    CaseWriter writer;

    private record Choice(Actor actor, CaseAction action) {}

    /** 高龄津贴, 老年人优待证, 临时救助, 残疾人补贴, 宅基地, 林木采伐: every form a route takes. */
    private static final List<String> ITEMS = List.of(
            CaseStory.OLD_AGE_ALLOWANCE,
            CaseStory.SENIOR_CARD,
            CaseStory.EMERGENCY_RELIEF,
            CaseStory.DISABLED_ALLOWANCE,
            CaseStory.HOMESTEAD,
            CaseStory.FELLING);

    @RepeatedTest(20)
    void however_a_case_goes_it_can_go_on_and_two_sign_at_most(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String code = ITEMS.get(run.getCurrentRepetition() % ITEMS.size());
        Party party = people.party(
                100 + run.getCurrentRepetition(),
                "赵" + GIVEN.charAt(run.getCurrentRepetition() - 1),
                people.item(code));
        Actor applicant = people.applicant(party);
        UUID id = drafts().of(people.item(code), party);
        List<Actor> everybody = everybody(applicant);
        goOn(id, 0, everybody, random, clock.instant().minus(Duration.ofDays(60)));
        CaseFile end = table.find(id).orElseThrow();
        if (end.status() == CaseStatus.DELIVERED
                && Boolean.TRUE.equals(end.decision().approved())) {
            UUID again = UUID.randomUUID();
            table.openReissue(again, end, CaseSummary.Channel.ONLINE, clock.instant());
            writer.within(() -> cases.askReissue(applicant, table.find(again).orElseThrow(), "again", "丢失"));
            goOn(again, 1, everybody, random, clock.instant());
        }
    }

    /** By chance from act to act; whatever happens, all that must always be true of a case is true of it. */
    private void goOn(UUID id, int done, List<Actor> everybody, Random random, Instant from) {
        Instant at = from;
        Map<ClockName, Used> used = new EnumMap<>(ClockName.class);
        for (int step = done; step < 30; step++) {
            at = at.plus(Duration.ofHours(random.nextInt(60)));
            CaseFile file = table.find(id).orElseThrow();
            List<Choice> choices = choices(file, everybody, random, at);
            assertThat(choices.isEmpty())
                    .as(file.status().name())
                    .isEqualTo(file.status().ended());
            if (choices.isEmpty()) {
                break;
            }
            Choice choice = choices.get(random.nextInt(choices.size()));
            aStrangerIsRefused(file, choice.action());
            at = later(file, choice.action(), at);
            cases.act(choice.actor(), id, choice.action(), request(file, choice.action(), choice.actor()), at);
            nobodyActsOutside(file, choice.actor());
            check(table.find(id).orElseThrow(), step + 1);
            clocksAddUp(table.find(id).orElseThrow(), LocalDate.ofInstant(at, clock.getZone()), used);
        }
    }

    /** The board is taken down when its last day is over. */
    private Instant later(CaseFile file, CaseAction action, Instant at) {
        CaseRemarks.Publicity publicity = file.words().publicity();
        if (action != CaseAction.FINISH_PUBLICITY || publicity == null) {
            return at;
        }
        Instant over = publicity
                .until()
                .plusDays(1)
                .atTime(9, 0)
                .atZone(clock.getZone())
                .toInstant();
        return over.isAfter(at) ? over : at;
    }

    /** Told by the posts alone, not by the rule that lets people act: only who has one where the case has been. */
    private static void nobodyActsOutside(CaseFile before, Actor actor) {
        if (actor.kind() == Actor.Kind.STAFF) {
            assertThat(actor.grants())
                    .as("a post where the case is")
                    .anyMatch(grant -> (before.turn().units().contains(grant.regionCode())
                                    || before.place().siteRegion().equals(grant.regionCode())
                                    || before.turn().unitRegion().equals(grant.regionCode()))
                            && (grant.departmentKey() == null
                                    || before.turn().departments().contains(grant.departmentKey())));
        } else {
            assertThat(actor.kind() == Actor.Kind.SYSTEM
                            || before.subject().partyId().equals(actor.partyId()))
                    .isTrue();
        }
    }

    /** How many days of a clock were used up before a day. */
    private record Used(Instant startedAt, long days) {}

    /** What is used only grows, and the days counted up to the due date are the days that were given. */
    private void clocksAddUp(CaseFile file, LocalDate today, Map<ClockName, Used> before) {
        for (ClockName name : ClockName.values()) {
            CaseClock one = CaseClock.of(name, file.ledger(), around.time(file)).orElse(null);
            if (one == null) {
                continue;
            }
            long days = one.days(today).stream()
                    .filter(day -> day.counted() && day.date().isBefore(today))
                    .count();
            Used used = before.get(name);
            if (used != null && used.startedAt().equals(one.startedAt())) {
                assertThat(days).as(name + " never goes back").isGreaterThanOrEqualTo(used.days());
            }
            before.put(name, new Used(one.startedAt(), days));
            if (one.running() && one.limit().whole()) {
                LocalDate due = one.due().date();
                assertThat(one.days(due).stream()
                                .filter(day -> day.counted() && !day.date().isAfter(due))
                                .count())
                        .as(name + " adds up; one more when it was used up while it stood still")
                        .isBetween(one.limit().halves() / 2L, one.limit().halves() / 2L + stops(one));
            }
        }
    }

    private static long stops(CaseClock clock) {
        return clock.entries().stream()
                .filter(entry -> entry.mark() == ClockEntry.Mark.STOP)
                .count();
    }

    /** The people of the next town, with every post there is, can do nothing to it. */
    private void aStrangerIsRefused(CaseFile file, CaseAction action) {
        Site next = sites.at(RegionCode.of("371312104")).orElseThrow();
        for (Role role : Role.values()) {
            staff.at(next.id(), role).stream()
                    .map(CaseActsDbTest::actor)
                    .forEach(stranger -> assertThatThrownBy(() -> cases.act(
                                    stranger, file.id(), action, request(file, action, stranger), clock.instant()))
                            .isInstanceOf(Problem.class));
        }
    }

    private Drafts drafts() {
        return new Drafts(openings, box, table, materials, clock);
    }

    private List<Actor> everybody(Actor applicant) {
        List<Actor> all = new ArrayList<>(List.of(applicant, Actor.PROGRAM));
        for (String unit : List.of(TOWN, "371312")) {
            Site site = sites.at(RegionCode.of(unit)).orElseThrow();
            for (Role role : List.of(Role.WINDOW_CLERK, Role.HANDLER, Role.APPROVER, Role.CENTRE_DIRECTOR)) {
                staff.at(site.id(), role).forEach(c -> all.add(actor(c)));
            }
        }
        return all;
    }

    private static Actor actor(Colleague c) {
        return new Actor(c.staffId(), Actor.Kind.STAFF, c.name(), null, c.staffId(), c.siteId(), c.posts(), null);
    }

    /** Whom the director or the window may name, as the screen offers them. */
    private @Nullable UUID target(CaseFile file, CaseAction action) {
        List<Colleague> offered =
                switch (action) {
                    case TRANSFER -> casePeople.ofUnit(file, null);
                    case REDIRECT -> staff.at(file.place().siteId(), Role.WINDOW_CLERK);
                    default -> List.of();
                };
        return offered.isEmpty() ? null : offered.getLast().staffId();
    }

    /** Every allowed act of everybody; giving up is left out most of the time, or no case would grow old. */
    private List<Choice> choices(CaseFile file, List<Actor> everybody, Random random, Instant at) {
        List<Choice> choices = new ArrayList<>();
        for (CaseAction action : CaseAction.values()) {
            LocalDate day = LocalDate.ofInstant(later(file, action, at), clock.getZone());
            boolean skip = (action == CaseAction.CORRECT && file.status().ended())
                    || action == CaseAction.RECALCULATE
                    || (action.row().needs().contains(Need.TARGET_STAFF)
                            && (target(file, action) == null || random.nextInt(3) > 0))
                    || action.row().needs().contains(Need.PROMISES)
                    || action.row().needs().contains(Need.ANSWERS)
                    || (action == CaseAction.WITHDRAW && random.nextInt(10) > 0)
                    || (action == CaseAction.LAPSE && random.nextInt(5) > 0);
            everybody.stream()
                    .filter(actor -> !skip && ActCheck.whyNotAlone(actor, file, action, day.atTime(9, 0)) == null)
                    .forEach(actor -> choices.add(new Choice(actor, action)));
        }
        return choices;
    }

    private @Nullable UUID signature(CaseAction action, Actor actor) {
        UUID staffId = actor.staffId();
        return action == CaseAction.WITHDRAW && staffId != null
                ? files.upload("签字.png", new ByteArrayInputStream(CaseStory.PHOTO), staffId)
                : null;
    }

    private ActRequest request(CaseFile file, CaseAction action, Actor actor) {
        return new ActRequest(file.version(), UUID.randomUUID().toString(), "意见", details(file, action, actor));
    }

    private String aField(CaseFile file) {
        return people.item(file.subject().itemCode()).fields().getFirst().key();
    }

    private ActRequest.Details details(CaseFile file, CaseAction action, Actor actor) {
        return switch (action) {
            case RETURN_FOR_SUPPLEMENT, PROPOSE_SECOND_SUPPLEMENT ->
                new ActRequest.Supplement(List.of(new ActRequest.Missing(null, aField(file), null, "写错了")), null);
            case PROPOSE_REFUSAL, RECOMMEND_DENIAL, PROPOSE_TERMINATION, DENY ->
                new ActRequest.Reasons(List.of("理由"), null);
            case SUSPEND -> new ActRequest.Suspension("HEARING", 5);
            case PROPOSE_EXTENSION -> new ActRequest.Extension(5, List.of("理由"));
            case RECOMMEND_APPROVAL -> new ActRequest.Sum(new BigDecimal("900"));
            case TRANSFER, REDIRECT -> new ActRequest.SendOn(target(file, action));
            case DELIVER -> new ActRequest.Delivery(ActRequest.DeliveryMode.ELECTRONIC, null, null);
            case WITHDRAW -> new ActRequest.Signed(null, signature(action, actor));
            default -> ActRequest.Details.NONE;
        };
    }

    private void check(CaseFile file, int steps) {
        assertThat(new SortDates(file.dates().due(), file.dates().statutoryOn()))
                .as("copies are what the ledger says")
                .isEqualTo(SortDates.of(file.ledger(), around.time(file)));
        List<CaseEvent> events = log.of(file.id());
        assertThat(events).hasSize(steps);
        assertThat(events.stream().map(CaseEvent::at)).as("time goes on").isSorted();
        assertThat(file.ledger().stream().map(e -> e.at()))
                .as("clocks never go back")
                .isSorted();
        assertThat(events.getLast().toStatus()).isEqualTo(file.status());
        int lastSentBack = events.stream()
                .map(CaseEvent::toStatus)
                .map(status -> status == CaseStatus.IN_REVIEW)
                .toList()
                .lastIndexOf(true);
        long signatures = events.stream()
                .skip(lastSentBack + 1L)
                .filter(e -> e.act().is(ActRow.Trait.SIGNS))
                .count();
        assertThat(signatures).isLessThanOrEqualTo(2);
        if (file.hands().approverId() != null) {
            assertThat(file.hands().approverId()).isNotEqualTo(file.hands().handlerId());
        }
        boolean clocksStand = !file.status().ended()
                || file.ledger().stream()
                        .noneMatch(e -> CaseClock.of(e.clock(), file.ledger(), around.time(file))
                                .orElseThrow()
                                .running());
        assertThat(clocksStand).as("no clock runs on after the end").isTrue();
    }
}
