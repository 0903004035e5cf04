package onewindow.organisation.department;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 部门: a bureau of the county whose items the windows handle.
 *
 * @param key the short word items and posts name it by: 民政
 * @param phone for questions; empty when none is published
 * @param complaintPhone for complaints; another number than the one complained about
 * @param reviewBody 行政复议机关 for its decisions; empty when the county has not named it
 * @param court the court that hears suits against them; empty likewise
 */
public record Department(
        UUID id,
        String key,
        String name,
        @Nullable String creditCode,
        String phone,
        String complaintPhone,
        String reviewBody,
        String court) {}
