package onewindow.cases.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseMaterial;
import onewindow.cases.CaseRemarks;
import onewindow.cases.CaseStatus;
import onewindow.catalogue.FormField;
import onewindow.identity.IdentityLevel;
import onewindow.identity.PartyView;
import org.jspecify.annotations.Nullable;

/**
 * An application as its applicant fills it in.
 *
 * @param known the answers the applicant's own paper gives: nobody is asked for them
 */
@io.swagger.v3.oas.annotations.media.Schema(name = "Application")
record ApplicationView(
        UUID id,
        UUID itemId,
        String itemName,
        int itemVersion,
        String regionCode,
        String regionName,
        UUID siteId,
        String siteName,
        CaseStatus status,
        String word,
        int version,
        Map<String, String> form,
        List<String> known,
        List<CaseMaterial> materials,
        List<FormField> fields,
        PartyView party,
        @Nullable Instant submittedAt,
        @Nullable String number,
        CaseRemarks.@Nullable Supplement supplement,
        List<String> stillOpen,
        String promise,
        IdentityLevel applyLevel) {}
