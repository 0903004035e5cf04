package onewindow.catalogue.edit;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.Ages;
import onewindow.catalogue.Audience;
import onewindow.catalogue.FeeLine;
import onewindow.catalogue.FormField;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemKind;
import onewindow.catalogue.ItemStatus;
import onewindow.catalogue.ItemTable;
import onewindow.catalogue.Material;
import onewindow.catalogue.ProcessStep;
import onewindow.catalogue.Question;
import onewindow.catalogue.ResultKind;
import onewindow.catalogue.RouteStage;
import onewindow.identity.IdentityLevel;
import onewindow.platform.web.MayLack;
import org.jspecify.annotations.Nullable;

/**
 * A service item on the editor's desk. What the server says about it ({@code id} to {@code missing}) is ignored when it
 * comes back, but for {@code version}: the count of saved edits that this edit is based on.
 */
@MayLack
record ItemDraft(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable ItemStatus status,
        @Nullable Integer offeredVersion,
        @Nullable List<String> missing,
        String code,
        String name,
        String type,
        String department,
        @Nullable Integer powerSource,
        String implementingBody,
        List<String> aliases,
        List<String> plainWords,
        List<String> lifeEvents,
        List<Audience> audience,
        ItemKind kind,
        @Nullable Integer statutoryDays,
        @Nullable BigDecimal promisedDays,
        @Nullable Boolean online,
        @Nullable Integer visits,
        @Nullable String visitReason,
        List<String> legalBases,
        List<String> conditions,
        String resultName,
        @Nullable ResultKind resultKind,
        @Nullable Boolean feeCharged,
        @Nullable String feeBasis,
        List<FeeLine> feeLines,
        String reviewStandard,
        String appointment,
        List<Material> materials,
        List<FormField> fields,
        List<ProcessStep> process,
        List<RouteStage> route,
        List<Question> questions,
        @Nullable Boolean minorsApply,
        @Nullable IdentityLevel applyLevel,
        @Nullable IdentityLevel resultLevel,
        @Nullable Ages ages,
        @Nullable Boolean once,
        @Nullable String term) {

    static ItemDraft of(ItemTable.Draft row) {
        ItemContent c = row.draft();
        return new ItemDraft(
                row.id(),
                row.edit(),
                row.status(),
                row.currentVersion(),
                GuideElements.missing(c),
                c.code(),
                c.name(),
                c.type(),
                c.department(),
                c.powerSource(),
                c.implementingBody(),
                c.aliases(),
                c.plainWords(),
                c.lifeEvents(),
                c.audience(),
                c.kind(),
                c.statutoryDays(),
                c.promisedDays(),
                c.online(),
                c.visits(),
                c.visitReason(),
                c.legalBases(),
                c.conditions(),
                c.resultName(),
                c.resultKind(),
                c.feeCharged(),
                c.feeBasis(),
                c.feeLines(),
                c.reviewStandard(),
                c.appointment(),
                c.materials(),
                c.fields(),
                c.process(),
                c.route(),
                c.questions(),
                c.minorsApply(),
                c.applyLevel(),
                c.resultLevel(),
                c.ages(),
                c.once(),
                c.term());
    }

    ItemContent content() {
        return new ItemContent(
                code,
                name,
                type,
                department,
                powerSource,
                implementingBody,
                aliases,
                plainWords,
                lifeEvents,
                audience,
                kind,
                statutoryDays,
                promisedDays,
                Boolean.TRUE.equals(online),
                visits == null ? 0 : visits,
                visitReason,
                legalBases,
                conditions,
                resultName,
                resultKind,
                feeCharged,
                feeBasis,
                feeLines,
                reviewStandard,
                appointment,
                materials,
                fields,
                process,
                route,
                questions,
                Boolean.TRUE.equals(minorsApply),
                applyLevel,
                resultLevel,
                ages,
                once,
                term);
    }
}
