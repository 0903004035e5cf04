package onewindow.cases.act;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onewindow.cases.ActRequest;
import onewindow.cases.Authority;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseStatus;
import onewindow.cases.Doer;
import onewindow.cases.Facts;
import onewindow.cases.Recipient;
import onewindow.cases.Requirement.Question;
import onewindow.cases.Step;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.store.CaseTable;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.Actor;
import onewindow.organisation.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the step of an act once it is clear that it may be done: the one way, whoever asks for it and by what right. */
@Component
class CaseSteps {
    /** Of how many earlier applications is looked whether one still runs. */
    private static final int RECENT = 20;

    private final ActCheck check;
    private final ActFacts facts;
    private final CaseTable table;
    private final CaseSurroundings around;

    CaseSteps(ActCheck check, ActFacts facts, CaseTable table, CaseSurroundings around) {
        this.check = check;
        this.facts = facts;
        this.table = table;
        this.around = around;
    }

    /**
     * An act as it is asked for.
     *
     * @param authority the right to it that was seen elsewhere (a mandate, the post of whoever begins the case); null: what
     *     the person has by himself
     * @param at when it happened; the demo county has a past
     * @param bulkRun with many others at once
     */
    public record ActCall(
            Actor actor,
            CaseFile file,
            CaseAction action,
            ActRequest request,
            @Nullable Authority authority,
            Instant at,
            @Nullable UUID bulkRun) {

        Question question(LocalDateTime now) {
            Authority right = authority == null ? Authority.of(actor, file, action) : authority;
            return new Question(actor, right, file, action, now);
        }
    }

    Step of(ActCall asked) {
        CaseFile file = asked.file();
        CaseAction action = asked.action();
        ActRequest request = asked.request();
        boolean possible = action.row().begins() ? file.status() == CaseStatus.DRAFT : action.leadsFrom(file.status());
        if (request.version() != file.version() || !possible) {
            throw check.moved(file);
        }
        LocalDateTime now = LocalDateTime.ofInstant(asked.at(), around.zone());
        LocalDate today = now.toLocalDate();
        Question question = asked.question(now);
        check.permit(question);
        ActCheck.complete(file, action, request);
        Step step = step(asked, Objects.requireNonNull(question.authority()), today);
        ActCheck.accept(step);
        return step;
    }

    private Step step(ActCall asked, Authority authority, LocalDate today) {
        CaseFile file = asked.file();
        ItemVersion item = around.item(file);
        Facts found = facts.of(asked, item, today, running(file, asked.action(), item));
        Recipient recipient = found.recipient();
        Site site = around.people().site((recipient == null ? file.place() : recipient.place()).siteId());
        Doer doer = around.people().doer(asked.actor(), file, authority).inBulk(asked.bulkRun());
        return new Step(file, asked.action(), asked.request(), authority, doer, asked.at(), today, item, site, found);
    }

    /** 一人办一次: what runs already; a result given out again is no second application. */
    private List<String> running(CaseFile file, CaseAction action, ItemVersion item) {
        if (!action.row().begins() || !item.once() || file.originId() != null) {
            return List.of();
        }
        return table.sentBy(file.subject().partyId(), item.itemId(), RECENT).stream()
                .filter(each -> each.originId() == null && each.undecided())
                .map(CaseFile::numberText)
                .toList();
    }
}
