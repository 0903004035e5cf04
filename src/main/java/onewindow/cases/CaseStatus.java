package onewindow.cases;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import onewindow.catalogue.StageKind;
import org.jspecify.annotations.Nullable;

/** Where a case stands. Staff see {@link #chinese}; the applicant sees the few plain words of {@link #word}. */
public enum CaseStatus {
    DRAFT("草稿", "草稿", null),
    SUBMITTED("待受理", "待受理", StageKind.ACCEPT),
    AWAITING_SUPPLEMENT("待补正", "待您补正", StageKind.ACCEPT),
    SUPPLEMENT_PROPOSED("拟再次补正，待主任确认", "待受理", StageKind.ACCEPT),
    REFUSAL_PROPOSED("拟不予受理，待确认", "待受理", StageKind.ACCEPT),
    REFUSED("不予受理", "未通过", null),
    /** The unit it was handed to did not take it; the window hands it over again. */
    HANDED_BACK("移交被退回", "办理中", StageKind.ACCEPT),
    CONSULTING("征求部门意见", "办理中", StageKind.JOINT),
    IN_REVIEW("审核中", "办理中", StageKind.EXAMINE),
    SUSPENDED("特别程序，时限暂停", "办理中", StageKind.EXAMINE),
    EXTENSION_PROPOSED("拟延期，待批准", "办理中", StageKind.EXAMINE),
    TERMINATION_PROPOSED("拟终止办理，待确认", "办理中", StageKind.EXAMINE),
    PUBLICIZED("公示中", "办理中", StageKind.PUBLISH),
    AWAITING_DECISION("待审批", "办理中", StageKind.DECIDE),
    APPROVED("准予，待送达", "已办结", StageKind.ACCEPT),
    DENIED("不予批准，待送达", "未通过", StageKind.ACCEPT),
    DELIVERED("已送达", "已办结", null),
    TERMINATED("终止办理", "未通过", null),
    WITHDRAWN("申请人撤回", "已撤回", null),
    LAPSED("逾期未补，视为撤回", "已撤回", null);

    /** Everywhere between acceptance and decision. */
    static final CaseStatus[] RUNNING = {
        HANDED_BACK,
        CONSULTING,
        IN_REVIEW,
        SUSPENDED,
        EXTENSION_PROPOSED,
        TERMINATION_PROPOSED,
        PUBLICIZED,
        AWAITING_DECISION
    };

    public final String chinese;
    private final String word;
    /** Whose turn it is: the unit of this stage of the item's route; null before the case begins and after its end. */
    public final @Nullable StageKind stage;

    CaseStatus(String chinese, String word, @Nullable StageKind stage) {
        this.chinese = chinese;
        this.word = word;
        this.stage = stage;
    }

    /** The citizen's word. A delivered refusal stays a refusal. */
    public String word(@Nullable Boolean approved) {
        return this == DELIVERED && Boolean.FALSE.equals(approved) ? DENIED.word : word;
    }

    /** What the applicant may learn of it: what only one person wants is not yet any news. */
    public CaseStatus toApplicant() {
        return switch (this) {
            case REFUSAL_PROPOSED, SUPPLEMENT_PROPOSED -> SUBMITTED;
            case HANDED_BACK, EXTENSION_PROPOSED, TERMINATION_PROPOSED -> IN_REVIEW;
            default -> this;
        };
    }

    /** Somebody still has something to do. */
    public boolean open() {
        return stage != null;
    }

    /** Decided; the result waits to be handed over. */
    public boolean handsOver() {
        return this == APPROVED || this == DENIED;
    }

    /** 办结: decided, whether or not it has been handed over. */
    public boolean decided() {
        return handsOver() || this == DELIVERED || this == TERMINATED;
    }

    /** Nothing more will happen. */
    public boolean ended() {
        return stage == null && this != DRAFT;
    }

    /** An outcome the applicant has felt, and may say so. */
    public boolean rateable() {
        return this == DELIVERED || this == REFUSED || this == DENIED || this == TERMINATED;
    }

    /** Of case {@code c} in SQL; the partial indexes of {@code cases.case_file} are worded by the same states. */
    public static final String OPEN = Arrays.stream(values())
            .filter(status -> !status.open())
            .map(status -> "'" + status.name() + "'")
            .collect(Collectors.joining(", ", "c.status not in (", ")"));

    /** The same of those where nothing more will happen. */
    public static final String ENDED = Arrays.stream(values())
            .filter(CaseStatus::ended)
            .map(status -> "'" + status.name() + "'")
            .collect(Collectors.joining(", ", "c.status in (", ")"));

    static List<CaseStatus> allOpen() {
        return Arrays.stream(values()).filter(CaseStatus::open).toList();
    }
}
