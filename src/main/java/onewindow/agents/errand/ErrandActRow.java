package onewindow.agents.errand;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The row of one act in {@link ErrandAction}, written as one reads it. */
final class ErrandActRow {
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
    Set<ErrandStatus> from = EnumSet.noneOf(ErrandStatus.class);
    ErrandStatus to = ErrandStatus.ASKED;
    ErrandActor who = ErrandActor.CENTRE;
    Set<Need> needs = EnumSet.noneOf(Need.class);
    boolean danger;

    @Nullable
    String title;

    @Nullable
    String told;

    private ErrandActRow(String chinese) {
        this.chinese = chinese;
    }

    static ErrandActRow act(String chinese) {
        return new ErrandActRow(chinese);
    }

    ErrandActRow from(ErrandStatus... states) {
        from = Set.of(states);
        return this;
    }

    ErrandActRow to(ErrandStatus state) {
        to = state;
        return this;
    }

    ErrandActRow by(ErrandActor actor) {
        who = actor;
        return this;
    }

    ErrandActRow needs(Need... what) {
        needs = Set.of(what);
        return this;
    }

    /** It ends in nothing: shown in red. */
    ErrandActRow danger() {
        danger = true;
        return this;
    }

    ErrandActRow tells(String heading, String text) {
        title = heading;
        told = text;
        return this;
    }
}
