package onewindow.cases.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.cases.people.CaseAccess;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.store.CaseTable;
import onewindow.cases.store.FormBox;
import onewindow.catalogue.Ages;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.KnownAnswers;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said before anything is typed: who may apply, and what of the same is running or was granted already. */
@Component
public class Beforehand {
    /** Of how many earlier applications the answers are looked at. */
    private static final int RECENT = 10;

    private final CaseTable table;
    private final FormBox box;
    private final Parties parties;
    private final CaseAccess access;
    private final CaseSurroundings around;

    Beforehand(CaseTable table, FormBox box, Parties parties, CaseAccess access, CaseSurroundings around) {
        this.table = table;
        this.box = box;
        this.parties = parties;
        this.access = access;
        this.around = around;
    }

    /** @param granted it was decided, in the applicant's favour; otherwise it is still running */
    public record Same(
            UUID id,
            String number,
            String word,
            boolean granted,
            @Nullable LocalDate submittedOn) {}

    /**
     * @param bar why this person may not apply; null: he may
     * @param since from which day he may; null where there is none
     * @param onlyOnce the item is one that a person has once, and it runs already
     * @param mayGoOn he may apply on line all the same
     */
    public record Standing(
            @Nullable String bar, @Nullable LocalDate since, List<Same> same, boolean onlyOnce, boolean mayGoOn) {}

    /**
     * @param known what the applicant's paper answers of the form
     * @param earlier what he answered to the same questions in cases this reader may see
     */
    public record AtWindow(Standing standing, Map<String, String> known, Map<String, String> earlier) {}

    public Standing of(UUID itemId, UUID partyId) {
        return of(around.items().current(itemId), parties.get(partyId));
    }

    private Standing of(ItemVersion item, Party applicant) {
        Ages.Bar bar = item.bar(applicant, around.calendars().today());
        List<Same> same = table.sentBy(applicant.id(), item.itemId(), RECENT).stream()
                .filter(Beforehand::counts)
                .map(this::same)
                .toList();
        boolean onlyOnce = item.once() && same.stream().anyMatch(each -> !each.granted());
        return new Standing(
                bar == null ? null : bar.said(),
                bar == null ? null : bar.since(),
                same,
                onlyOnce,
                bar == null && !onlyOnce);
    }

    /** 补办 gives out again what was granted, and is no second application. */
    private static boolean counts(CaseFile file) {
        return file.originId() == null
                && (file.undecided() || Boolean.TRUE.equals(file.decision().approved()));
    }

    private Same same(CaseFile file) {
        LocalDate on = file.dates().submittedAt() == null
                ? null
                : file.dates().submittedAt().atZone(around.zone()).toLocalDate();
        return new Same(file.id(), file.numberText(), file.word(), !file.undecided(), on);
    }

    public AtWindow atWindow(Actor staff, UUID itemId, UUID partyId) {
        ItemVersion item = around.items().current(itemId);
        Party applicant = parties.get(partyId);
        List<CaseFile> readable = table.sentBy(partyId, null, RECENT).stream()
                .filter(file -> access.mayRead(staff, file) && access.mayOpenFiles(staff, file))
                .toList();
        return new AtWindow(
                of(item, applicant),
                KnownAnswers.of(item.fields(), applicant, around.calendars().today()),
                EarlierAnswers.to(item, readable, box, around.items()));
    }
}
