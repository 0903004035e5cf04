package onewindow.cases;

import java.time.Instant;
import java.time.LocalDate;
import onewindow.catalogue.ItemVersion;
import onewindow.organisation.site.Site;

/**
 * One act on one case, once it is clear that it may be done: all it is made of.
 *
 * @param today the day of the act
 * @param site the accepting site, after the act
 * @param facts what was looked up for its check and its words
 */
public record Step(
        CaseFile file,
        CaseAction action,
        ActRequest request,
        Authority authority,
        Doer doer,
        Instant at,
        LocalDate today,
        ItemVersion item,
        Site site,
        Facts facts) {}
