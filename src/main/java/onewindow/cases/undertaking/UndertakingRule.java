package onewindow.cases.undertaking;

/**
 * The county's terms.
 *
 * @param version how often it was changed; 0 is what holds where nobody changed anything
 * @param followDays working days an applicant has to bring what follows, unless another day is named
 * @param longestFollowDays the latest day that may be named
 * @param remindDays working days before the last day on which the applicant is reminded
 * @param checkDays working days within which a commitment is checked
 * @param barDays calendar days for which a false commitment bars the next
 */
public record UndertakingRule(
        int version,
        int followDays,
        int longestFollowDays,
        int remindDays,
        Consequence consequence,
        int checkDays,
        int barDays) {
    /** What follows when a promised material is not there. */
    public enum Consequence {
        DECISION_BLOCKED("补交以前不能作出准予的决定"),
        NONE("不影响决定，由审批人掌握");

        public final String chinese;

        Consequence(String chinese) {
            this.chinese = chinese;
        }
    }

    static final UndertakingRule DEFAULT = new UndertakingRule(0, 10, 30, 3, Consequence.DECISION_BLOCKED, 20, 365);
}
