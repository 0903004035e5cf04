package onewindow.agents.mandate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onewindow.agents.AgentNumbers;
import onewindow.agents.AgentPictures;
import onewindow.agents.AgentRules;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Items;
import onewindow.identity.Actor;
import onewindow.identity.PartyView;
import onewindow.identity.RegionCode;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.time.WorkCalendar;
import org.springframework.stereotype.Component;

/** What a mandate says: from when until when, for which items, under which number, with the signature. */
@Component
class MandateDrafting {
    private static final int MOST_ITEMS = 50;
    /** Whoever has not said yes by then has said no. */
    private static final int DAYS_TO_CONFIRM = 15;

    private final Items items;
    private final AgentRules rules;
    private final AgentNumbers numbers;
    private final AgentPictures pictures;
    private final Clock clock;
    private final Ids ids;

    MandateDrafting(Items items, AgentRules rules, AgentNumbers numbers, AgentPictures pictures, Clock clock, Ids ids) {
        this.items = items;
        this.rules = rules;
        this.numbers = numbers;
        this.pictures = pictures;
        this.clock = clock;
        this.ids = ids;
    }

    Mandate of(Actor actor, MandateHolders.Holder holder, MandateGiving.MandateRequest given) {
        LocalDate from = given.validFrom() == null ? today() : given.validFrom();
        LocalDate until = until(given, from);
        List<ItemVersion> items = given.itemIds().stream()
                .distinct()
                .limit(MOST_ITEMS)
                .map(this.items::current)
                .toList();
        PartyView principal = holder.principal();
        PartyView person = holder.person();
        Instant now = clock.instant();
        return new Mandate(
                ids.next(),
                numbers.next(AgentNumbers.What.MANDATE, today()),
                principal.id(),
                principal.name(),
                principal.maskedName(),
                holder.agentId(),
                person == null ? null : person.id(),
                person == null ? null : person.name(),
                person == null ? null : person.maskedName(),
                person == null ? null : holder.relation(),
                given.regionCode(),
                items.stream().map(ItemVersion::itemId).toList(),
                items.stream().map(ItemVersion::name).toList(),
                from,
                until,
                given.how(),
                pictures.use(actor, "picture", given.picture()),
                now,
                actor.name(),
                actor.staffId(),
                today().plusDays(DAYS_TO_CONFIRM),
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private LocalDate until(MandateGiving.MandateRequest given, LocalDate from) {
        int longest = rules.of(RegionCode.of(given.regionCode())).mandateDays();
        LocalDate until = given.validUntil() == null ? from.plusDays(longest - 1L) : given.validUntil();
        if (from.isBefore(today()) || until.isBefore(from) || until.isBefore(today())) {
            throw Problem.invalid("validUntil", "委托期限应从今天或以后开始，结束日期不能早于开始日期。");
        }
        if (until.isAfter(from.plusDays(longest - 1L))) {
            throw Problem.invalid(
                    "validUntil",
                    "委托最长 " + longest + " 天，最晚到" + WorkCalendar.said(from.plusDays(longest - 1L), today()) + "。");
        }
        return until;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
