package onewindow.cases.desk;

import java.util.List;
import java.util.Map;
import onewindow.cases.CaseFile;
import onewindow.cases.desk.CaseViews.FormLine;
import onewindow.cases.desk.CaseViews.PaymentView;
import onewindow.cases.desk.CaseViews.RepresentativeView;
import onewindow.cases.people.PaymentChecks;
import onewindow.cases.people.Representations;
import onewindow.cases.store.FormBox;
import onewindow.cases.store.ShownAnswer;
import onewindow.catalogue.FormField;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.Party;
import onewindow.identity.PartyView;
import onewindow.identity.challenge.OwnPhones;
import onewindow.identity.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answers of the form as the desk shows them: what names or reaches a person, or his money, only in part. */
@Component
class CaseAnswers {
    private final FormBox box;
    private final Parties parties;
    private final Representations representations;
    private final PaymentChecks payments;
    private final OwnPhones phones;

    CaseAnswers(
            FormBox box, Parties parties, Representations representations, PaymentChecks payments, OwnPhones phones) {
        this.box = box;
        this.representations = representations;
        this.parties = parties;
        this.payments = payments;
        this.phones = phones;
    }

    PartyView applicant(CaseFile file) {
        return parties.view(file.subject().partyId()).masked();
    }

    @Nullable
    RepresentativeView representative(CaseFile file) {
        return representations.of(file.id()).map(RepresentativeView::of).orElse(null);
    }

    /** Null where the applicant typed it himself, or no money is paid out. */
    @Nullable
    PaymentView payment(CaseFile file) {
        if (!payments.needed(file)) {
            return null;
        }
        Party applicant = parties.get(file.subject().partyId());
        String phone =
                phones.of(applicant).map(p -> applicant.view().maskedPhone()).orElse(null);
        return payments.of(file)
                .map(c -> new PaymentView(c.words(), c.at(), phone))
                .orElseGet(() -> new PaymentView(null, null, phone));
    }

    List<FormLine> masked(CaseFile file, ItemVersion item) {
        Map<String, String> values = box.open(file);
        return item.fields().stream().map(f -> line(f, values)).toList();
    }

    /** Whole, and only those that are otherwise masked. */
    List<FormLine> hidden(CaseFile file, ItemVersion item) {
        Map<String, String> values = box.open(file);
        return item.fields().stream()
                .filter(f -> line(f, values).masked())
                .map(f -> new FormLine(f.key(), f.label(), f.group(), values.getOrDefault(f.key(), ""), false, f))
                .toList();
    }

    private static FormLine line(FormField field, Map<String, String> values) {
        String value = values.getOrDefault(field.key(), "");
        String shown = ShownAnswer.of(field, value);
        return new FormLine(field.key(), field.label(), field.group(), shown, !shown.equals(value), field);
    }
}
