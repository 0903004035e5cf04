package onewindow.organisation.staffing;

/** Of whom there must be so many. */
public enum StaffingKind {
    FULL_TIME_STAFF("专职工作人员"),
    STAFF("工作人员"),
    FULL_TIME_AGENTS("专职代办员"),
    PART_TIME_AGENTS("兼职代办员"),
    AGENTS("代办员");

    public final String chinese;

    StaffingKind(String chinese) {
        this.chinese = chinese;
    }
}
