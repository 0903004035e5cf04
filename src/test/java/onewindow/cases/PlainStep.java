package onewindow.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseState.Dates;
import onewindow.cases.CaseState.Decision;
import onewindow.cases.CaseState.Hands;
import onewindow.cases.CaseState.Notice;
import onewindow.cases.CaseState.Place;
import onewindow.cases.CaseState.Turn;
import onewindow.cases.Requirement.Question;
import onewindow.cases.clock.ClockEntry;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemKind;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Route;
import onewindow.catalogue.RouteStage;
import onewindow.catalogue.StageKind;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.SiteKind;
import org.jspecify.annotations.Nullable;

/** A step out of nothing, for the pure rules: a case of one town's window, and the act done to it on one Monday. */
public final class PlainStep {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
    public static final String TOWN = "371312108000";
    public static final UUID ME = new UUID(0, 1);
    public static final UUID COLLEAGUE = new UUID(0, 2);
    public static final UUID HANDLER = new UUID(0, 3);
    public static final Place PLACE = new Place(TOWN, new UUID(0, 4), TOWN);
    public static final Hands NO_HANDS = new Hands(null, null, null, null, null, null, null);

    private final CaseAction action;
    private CaseState state;
    private ActRequest.Details details = ActRequest.Details.NONE;
    private @Nullable String note;
    private Authority authority = Authority.PROGRAM;
    private Actor.Kind kind = Actor.Kind.STAFF;
    private CaseSummary.Channel channel = CaseSummary.Channel.WINDOW;
    private @Nullable CaseAction lastAct;
    private @Nullable UUID originId;
    private List<RouteStage> route =
            List.of(new RouteStage(StageKind.ACCEPT, Level.TOWN), new RouteStage(StageKind.DECIDE, Level.TOWN));
    private List<DeferredMaterial> later = List.of();
    private Map<String, String> stillMissing = Map.of();
    private boolean untouched;
    private List<String> running = List.of();
    private List<Facts.LeftOut> leftOut = List.of();
    private String procedure = "";
    private String cited = "";
    private @Nullable Recipient recipient;
    private List<ClockEntry> ledger = List.of();

    private PlainStep(CaseAction action, CaseStatus status) {
        this.action = action;
        state = new CaseState(
                status,
                PLACE,
                new Turn(TOWN, "民政", true, List.of(TOWN), List.of("民政")),
                NO_HANDS,
                new Notice(0, null),
                new Decision(null, null),
                new Dates(null, null, false, false, null),
                CaseRemarks.NONE);
    }

    public static PlainStep of(CaseAction action, CaseStatus status) {
        return new PlainStep(action, status);
    }

    public PlainStep with(Hands hands) {
        state = state.with(hands);
        return this;
    }

    public PlainStep with(Turn turn) {
        state = state.with(turn);
        return this;
    }

    public PlainStep with(Notice notice) {
        state = state.with(notice);
        return this;
    }

    public PlainStep with(Dates dates) {
        state = state.with(dates);
        return this;
    }

    public PlainStep with(Decision decision) {
        state = state.with(decision);
        return this;
    }

    public PlainStep with(CaseRemarks words) {
        state = state.with(words);
        return this;
    }

    public PlainStep with(CaseRemarks.Supplement notice) {
        return with(state.words().supplement(notice));
    }

    public PlainStep with(CaseRemarks.Extension extension) {
        return with(state.words().extension(extension));
    }

    public PlainStep with(CaseRemarks.Grounds refusal) {
        return with(state.words().refusal(refusal));
    }

    public PlainStep asking(ActRequest.Details more) {
        details = more;
        return this;
    }

    public PlainStep saying(String words) {
        note = words;
        return this;
    }

    public PlainStep by(Actor.Kind who) {
        kind = who;
        return this;
    }

    public PlainStep by(Authority right) {
        authority = right;
        return this;
    }

    public PlainStep through(CaseSummary.Channel way) {
        channel = way;
        return this;
    }

    public PlainStep after(CaseAction act) {
        lastAct = act;
        return this;
    }

    public PlainStep insteadOf(UUID lost) {
        originId = lost;
        return this;
    }

    public PlainStep route(RouteStage... stages) {
        route = List.of(stages);
        return this;
    }

    public PlainStep later(DeferredMaterial... materials) {
        later = List.of(materials);
        return this;
    }

    public PlainStep missing(Map<String, String> materials) {
        stillMissing = materials;
        return this;
    }

    /** Those of the same item that run already. */
    public PlainStep beside(String... numbers) {
        running = List.of(numbers);
        return this;
    }

    public PlainStep leavingOut(Facts.LeftOut... left) {
        leftOut = List.of(left);
        return this;
    }

    public PlainStep untouched() {
        untouched = true;
        return this;
    }

    public PlainStep procedure(String name) {
        procedure = name;
        return this;
    }

    public PlainStep citing(String basis) {
        cited = basis;
        return this;
    }

    public PlainStep to(Recipient person) {
        recipient = person;
        return this;
    }

    public CaseState state() {
        return state;
    }

    private CaseFile file() {
        CaseFile.Subject subject = new CaseFile.Subject(
                new UUID(0, 5),
                1,
                "000511001000",
                "高龄津贴",
                ItemKind.PROMISED,
                "民政",
                new UUID(0, 6),
                "王小兰",
                "王*兰",
                "3713**********1234");
        return new CaseFile(
                new UUID(0, 7),
                "T1",
                1,
                subject,
                state,
                channel,
                new byte[0],
                lastAct,
                null,
                originId,
                NOW,
                ledger,
                List.of(),
                false);
    }

    public Step step() {
        Facts facts = new Facts(
                recipient,
                procedure,
                cited,
                later,
                TODAY.plusDays(14),
                TODAY.plusDays(84),
                null,
                stillMissing,
                untouched,
                running,
                leftOut,
                null);
        return new Step(
                file(),
                action,
                new ActRequest(1, "key", note, details),
                authority,
                new Doer(kind, ME, "周经办", "窗口受理", PLACE.siteId(), "郑旺镇便民服务中心", null),
                NOW,
                TODAY,
                new ItemVersion(new UUID(0, 5), 1, TODAY, item(route)),
                site(),
                facts);
    }

    /** What this case becomes by the outcomes alone, its new state among it. */
    CaseState becomes(CaseStatus next, Outcome outcome) {
        return outcome.of(state.with(next), step());
    }

    CaseState becomes(Outcome outcome) {
        return becomes(state.status(), outcome);
    }

    Question question() {
        Actor actor = new Actor(ME, Actor.Kind.STAFF, "周经办", null, ME, PLACE.siteId(), List.of(), null);
        return new Question(actor, authority, file(), action, TODAY.atTime(9, 0));
    }

    public static Route way(RouteStage... stages) {
        return new Route(List.of(stages));
    }

    public static RouteStage upTo(StageKind kind, Level level, String yuan) {
        return new RouteStage(kind, level, null, List.of(), null, new BigDecimal(yuan), null);
    }

    public static RouteStage above(StageKind kind, Level level, String yuan) {
        return new RouteStage(kind, level, null, List.of(), null, null, new BigDecimal(yuan));
    }

    private static Site site() {
        return new Site(
                PLACE.siteId(),
                "郑旺镇便民服务中心",
                Level.TOWN,
                RegionCode.of(TOWN),
                "郑旺镇",
                SiteKind.CENTRE,
                null,
                null,
                "",
                null,
                null,
                null);
    }

    private static ItemContent item(List<RouteStage> route) {
        return new ItemContent(
                "000511001000",
                "高龄津贴",
                "05",
                "民政",
                1,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ItemKind.PROMISED,
                20,
                BigDecimal.TEN,
                true,
                0,
                null,
                List.of(),
                List.of(),
                "",
                null,
                false,
                null,
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                route,
                List.of(),
                false,
                null,
                null,
                null,
                null,
                null);
    }
}
