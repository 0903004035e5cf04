package onewindow.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of a case an act may change, begun as a copy of what is. */
public final class NextState {
    CaseStatus status;
    String regionCode;
    UUID siteId;
    String siteRegion;
    String unitRegion;
    String unitDepartment;
    boolean received;
    List<String> departments;

    @Nullable
    UUID firstAskedId;

    @Nullable
    Instant firstAskedAt;

    @Nullable
    UUID responsibleId;

    @Nullable
    UUID holderId;

    @Nullable
    UUID proposerId;

    @Nullable
    UUID handlerId;

    @Nullable
    UUID approverId;

    @Nullable
    Boolean approved;

    @Nullable
    BigDecimal amount;

    int supplementCount;

    @Nullable
    LocalDate supplementBy;

    CaseWords words;

    @Nullable
    Instant submittedAt;

    @Nullable
    LocalDate dueOn;

    boolean dueProvisional;

    @Nullable
    LocalDate statutoryOn;

    NextState(CaseFile file) {
        status = file.status();
        regionCode = file.regionCode();
        siteId = file.siteId();
        siteRegion = file.siteRegion();
        unitRegion = file.unitRegion();
        unitDepartment = file.unitDepartment();
        received = file.received();
        departments = file.departments();
        firstAskedId = file.firstAskedId();
        firstAskedAt = file.firstAskedAt();
        responsibleId = file.responsibleId();
        holderId = file.holderId();
        proposerId = file.proposerId();
        handlerId = file.handlerId();
        approverId = file.approverId();
        approved = file.approved();
        amount = file.amount();
        supplementCount = file.supplementCount();
        supplementBy = file.supplementBy();
        words = file.words();
        submittedAt = file.submittedAt();
        dueOn = file.dueOn();
        dueProvisional = file.dueProvisional();
        statutoryOn = file.statutoryOn();
    }
}
