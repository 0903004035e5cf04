package onewindow.cases.intake;

import java.util.List;
import java.util.Objects;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseStatus;
import onewindow.cases.act.CaseDocuments;
import onewindow.cases.clock.DueView;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.store.CaseMaterials;
import onewindow.cases.store.FormBox;
import onewindow.catalogue.IdentityNeeds;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.KnownAnswers;
import onewindow.catalogue.Promise;
import onewindow.identity.Party;
import onewindow.identity.RegionCode;
import onewindow.identity.party.Parties;
import onewindow.organisation.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows an application to its applicant. */
@Component
class ApplicationPage {
    private final CaseSurroundings around;
    private final CaseMaterials materials;
    private final CaseDocuments papers;
    private final FormBox box;
    private final Parties parties;
    private final IdentityNeeds needs;

    ApplicationPage(
            CaseSurroundings around,
            CaseMaterials materials,
            CaseDocuments papers,
            FormBox box,
            Parties parties,
            IdentityNeeds needs) {
        this.around = around;
        this.materials = materials;
        this.papers = papers;
        this.box = box;
        this.parties = parties;
        this.needs = needs;
    }

    ApplicationView of(CaseFile file) {
        ItemVersion item =
                around.items().version(file.subject().itemId(), file.subject().itemVersion());
        Site site = around.people().site(file.place().siteId());
        boolean awaiting = file.status() == CaseStatus.AWAITING_SUPPLEMENT;
        return new ApplicationView(
                file.id(),
                file.subject().itemId(),
                file.subject().itemName(),
                file.subject().itemVersion(),
                file.place().regionCode(),
                around.people().placeName(RegionCode.of(file.place().regionCode())),
                site.id(),
                site.name(),
                file.status(),
                file.word(),
                file.version(),
                box.open(file),
                known(file, item),
                materials.of(file, item),
                item.fields(),
                parties.view(file.subject().partyId()),
                file.dates().submittedAt(),
                file.number(),
                awaiting ? file.words().supplement() : null,
                materials.stillOpen(file),
                Promise.of(item).full(),
                needs.toApply(item.content()));
    }

    private List<String> known(CaseFile file, ItemVersion item) {
        Party applicant = parties.get(file.subject().partyId());
        return List.copyOf(
                KnownAnswers.of(item.fields(), applicant, around.calendars().today())
                        .keySet());
    }

    Confirmation confirmation(CaseFile file) {
        Site site = around.people().site(file.place().siteId());
        return new Confirmation(
                file.id(),
                file.numberText(),
                Objects.requireNonNull(file.dates().submittedAt()),
                promise(file),
                site.name(),
                site.phone(),
                papers.receipt(file.id()));
    }

    /** 「最晚哪天」, of the answer and of the end alike. */
    private @Nullable String promise(CaseFile file) {
        DueView due = around.due(file);
        return due == null
                ? null
                : Promise.of(around.item(file), file.words().reissue() != null).from("最晚 " + due.said());
    }
}
