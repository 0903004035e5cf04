package onewindow.agents.order;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The row of one act in {@link OrderAction}, written as one reads it. */
final class OrderRule {
    /** What the page must ask for before the act. */
    enum Need {
        AGENT_NAMED,
        NOTE,
        PLACE,
        PHOTO,
        RESULT,
        SIGNATURE
    }

    final String chinese;
    Set<OrderStatus> from = EnumSet.noneOf(OrderStatus.class);
    OrderStatus to = OrderStatus.ASKED;
    OrderActor who = OrderActor.CENTRE;
    Set<Need> needs = EnumSet.noneOf(Need.class);
    boolean danger;

    @Nullable
    String title;

    @Nullable
    String told;

    private OrderRule(String chinese) {
        this.chinese = chinese;
    }

    static OrderRule act(String chinese) {
        return new OrderRule(chinese);
    }

    OrderRule from(OrderStatus... states) {
        from = Set.of(states);
        return this;
    }

    OrderRule to(OrderStatus state) {
        to = state;
        return this;
    }

    OrderRule by(OrderActor actor) {
        who = actor;
        return this;
    }

    OrderRule needs(Need... what) {
        needs = Set.of(what);
        return this;
    }

    /** It ends in nothing: shown in red. */
    OrderRule danger() {
        danger = true;
        return this;
    }

    OrderRule tells(String heading, String text) {
        title = heading;
        told = text;
        return this;
    }
}
