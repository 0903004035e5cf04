package onewindow.catalogue.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.Audience;
import onewindow.catalogue.FeeLine;
import onewindow.catalogue.FormField;
import onewindow.catalogue.ItemKind;
import onewindow.catalogue.Material;
import onewindow.catalogue.ProcessStep;
import onewindow.catalogue.Question;
import onewindow.catalogue.ResultKind;
import onewindow.catalogue.StageKind;
import onewindow.identity.IdentityLevel;
import onewindow.identity.RegionCode;
import onewindow.organisation.site.SiteView;
import onewindow.platform.time.WorkDays;
import org.jspecify.annotations.Nullable;

/** 办事指南: everything about one service item as the public reads it, at one place. */
record Guide(
        UUID id,
        String code,
        String name,
        List<String> aliases,
        String department,
        String departmentName,
        ItemKind kind,
        WorkDays promisedDays,
        boolean online,
        String fee,
        List<Audience> audience,
        List<String> lifeEvents,
        String promise,
        RegionCode.Level acceptLevel,
        int version,
        LocalDate effectiveFrom,
        String type,
        String typeName,
        String powerSourceName,
        List<String> legalBases,
        String implementingBody,
        List<String> conditions,
        int statutoryDays,
        String resultName,
        ResultKind resultKind,
        boolean feeCharged,
        @Nullable String feeBasis,
        List<FeeLine> feeLines,
        List<Material> materials,
        List<ProcessStep> process,
        String reviewStandard,
        String appointment,
        String consultation,
        String complaint,
        int visits,
        @Nullable String visitReason,
        List<FormField> fields,
        List<Question> questions,
        List<SiteView> sites,
        String qrUrl,
        List<GuideStage> route,
        IdentityLevel applyLevel,
        IdentityLevel resultLevel) {

    /** A stage of the route with the site that handles it here. */
    record GuideStage(
            StageKind kind,
            RegionCode.Level level,
            @Nullable String siteName) {}
}
