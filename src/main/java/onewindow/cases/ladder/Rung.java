package onewindow.cases.ladder;

import org.jspecify.annotations.Nullable;

/** Who is asked to settle what the window cannot; each within so many working days. */
enum Rung {
    CENTRE_HEAD("中心主任", 2),
    LEADERS_MEETING("领导班子会议", 5),
    PARTY_GOVERNMENT_MEETING("党政联席会议", 10);

    final String chinese;
    final int days;

    Rung(String chinese, int days) {
        this.chinese = chinese;
        this.days = days;
    }

    /** A meeting decides together: who was there, and its signed minutes, stand for it. */
    boolean meeting() {
        return this != CENTRE_HEAD;
    }

    /** The step above; null at the top. */
    @Nullable
    Rung above() {
        int next = ordinal() + 1;
        return next < values().length ? values()[next] : null;
    }
}
