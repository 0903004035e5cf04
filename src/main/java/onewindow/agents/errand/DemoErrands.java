package onewindow.agents.errand;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.agents.DemoActors;
import onewindow.agents.errand.Errand.AskedBy;
import onewindow.agents.errand.Errand.Kind;
import onewindow.agents.errand.ErrandIntake.NewErrand;
import onewindow.catalogue.Items;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.Role;
import onewindow.platform.demo.DemoData;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders in every state, asked for by telephone and at the window, made by the real verbs. */
@Component
@Order(82)
class DemoErrands implements DemoData {
    private static final String ALLOWANCE = "370511904000";
    private static final String SENIOR_CARD = "372011902000";
    private static final String PENSION = "372014902000";

    private final Errands orders;
    private final ErrandAsking asking;
    private final DemoActors actors;
    private final Items items;
    private final Clock clock;
    private int asked;

    DemoErrands(Errands orders, ErrandAsking asking, DemoActors actors, Items items, Clock clock) {
        this.orders = orders;
        this.asking = asking;
        this.actors = actors;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "帮办代办和上门服务";
    }

    @Override
    public void load() {
        ask(0, "宋兰英", Kind.HOME_VISIT, AskedBy.PHONE, SENIOR_CARD, 0);
        ask(1, "李福来", Kind.AGENCY, AskedBy.PHONE, PENSION, 6);
        Errand taken = ask(2, "王秀芳", Kind.HOME_VISIT, AskedBy.WINDOW, ALLOWANCE, 1);
        act(taken, ErrandAction.TAKE, null, null);
        Errand visited = ask(3, "张德胜", Kind.HOME_VISIT, AskedBy.PHONE, ALLOWANCE, 2);
        act(visited, ErrandAction.TAKE, null, null);
        act(visited, ErrandAction.VISIT, "身份证、户口簿都在", "西郑旺村 6 号家中");
        Errand done = ask(4, "刘玉珍", Kind.AGENCY, AskedBy.WINDOW, SENIOR_CARD, 5);
        act(done, ErrandAction.TAKE, null, null);
        act(done, ErrandAction.VISIT, null, "西郑旺村便民服务站");
        act(done, ErrandAction.HAND_OVER, "老年人优待证 1 本，本人签收", null);
    }

    private Errand ask(int n, String name, Kind kind, AskedBy how, String itemCode, int daysAgo) {
        Party person = actors.old(n, name);
        UUID item = items.idOf(itemCode).orElseThrow();
        Instant at = clock.instant().minus(Duration.ofDays(daysAgo));
        boolean stranger = how == AskedBy.PHONE && n < 2;
        LocalDate wanted = LocalDate.ofInstant(at, clock.getZone()).plusDays(2);
        return asking.ask(
                actors.staff(DemoActors.TOWN, Role.WINDOW_CLERK),
                new NewErrand(
                        kind,
                        how,
                        stranger ? null : person.id(),
                        name,
                        person.phone(),
                        "西郑旺村 " + (n + 3) + " 号",
                        null,
                        item,
                        "腿脚不便，请到家里来",
                        DemoActors.VILLAGE,
                        wanted,
                        Errand.Part.MORNING,
                        "demo " + asked++),
                at);
    }

    private void act(Errand order, ErrandAction action, @Nullable String note, @Nullable String place) {
        Actor agent = actors.staff(DemoActors.TOWN, Role.AGENT);
        int version = orders.get(actors.staff(DemoActors.TOWN, Role.WINDOW_CLERK), order.id())
                .version();
        boolean picture = action == ErrandAction.VISIT || action == ErrandAction.HAND_OVER;
        orders.act(
                agent,
                order.id(),
                action,
                new ErrandActRequest(
                        version, "demo " + action, note, place, picture ? actors.signature(agent) : null, null));
    }
}
