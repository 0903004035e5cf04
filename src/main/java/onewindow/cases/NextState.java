package onewindow.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.platform.Db;
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

    boolean dueMorning;

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
        dueMorning = file.dueMorning();
        dueProvisional = file.dueProvisional();
        statutoryOn = file.statutoryOn();
    }

    /** By the names its columns are bound under. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("status", status);
        values.put("regionCode", regionCode);
        values.put("siteId", siteId);
        values.put("siteRegion", siteRegion);
        values.put("unitRegion", unitRegion);
        values.put("unitDepartment", unitDepartment);
        values.put("received", received);
        values.put("departments", departments);
        values.put("firstAskedId", Db.maybe("uuid", firstAskedId));
        values.put("firstAskedAt", Db.maybe("timestamptz", firstAskedAt));
        values.put("responsibleId", Db.maybe("uuid", responsibleId));
        values.put("holderId", Db.maybe("uuid", holderId));
        values.put("proposerId", Db.maybe("uuid", proposerId));
        values.put("handlerId", Db.maybe("uuid", handlerId));
        values.put("approverId", Db.maybe("uuid", approverId));
        values.put("approved", Db.maybe("bool", approved));
        values.put("amount", Db.maybe("numeric", amount));
        values.put("supplementCount", supplementCount);
        values.put("supplementBy", Db.maybe("date", supplementBy));
        values.put("words", Db.json(words));
        values.put("submittedAt", Db.maybe("timestamptz", submittedAt));
        values.put("dueOn", Db.maybe("date", dueOn));
        values.put("dueMorning", dueMorning);
        values.put("dueProvisional", dueProvisional);
        values.put("statutoryOn", Db.maybe("date", statutoryOn));
        return values;
    }
}
