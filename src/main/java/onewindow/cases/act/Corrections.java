package onewindow.cases.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.cases.CaseEffect;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMove;
import onewindow.cases.Facts.Correction;
import onewindow.cases.Step;
import onewindow.cases.store.CaseTable;
import onewindow.cases.store.FormBox;
import onewindow.cases.store.ShownAnswer;
import onewindow.catalogue.FormCheck;
import onewindow.catalogue.FormField;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.KnownAnswers;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.party.Parties;
import onewindow.platform.Problem.FieldError;
import org.springframework.stereotype.Component;

/** 更正申请内容: a slip in an application that is not accepted yet is put right without taking it back. */
@Component
class Corrections implements CaseEffect {
    private final CaseTable table;
    private final FormBox box;
    private final Parties parties;

    Corrections(CaseTable table, FormBox box, Parties parties) {
        this.table = table;
        this.box = box;
        this.parties = parties;
    }

    /** What the form becomes; only what this correction touches must be right now. */
    Correction of(CaseFile file, ItemVersion item, Map<String, String> answers, LocalDate today) {
        Map<String, String> before = box.open(file);
        Map<String, String> form = new HashMap<>(before);
        form.putAll(FormCheck.tidy(item.fields(), answers));
        Party applicant = parties.get(file.subject().partyId());
        form.putAll(KnownAnswers.of(item.fields(), applicant, today));
        List<String> changes = new ArrayList<>();
        List<String> touched = new ArrayList<>(answers.keySet());
        for (FormField field : item.fields()) {
            String old = before.getOrDefault(field.key(), "");
            String now = form.getOrDefault(field.key(), "");
            if (!old.equals(now)) {
                touched.add(field.key());
                changes.add(field.label() + "：" + shown(field, old) + " 改为 " + shown(field, now));
            }
        }
        List<FieldError> errors = new ArrayList<>(FormCheck.check(item.fields(), form, today, true));
        errors.addAll(KnownAnswers.contradicted(item.fields(), answers, applicant));
        errors.removeIf(error -> !touched.contains(error.field()));
        if (errors.isEmpty() && changes.isEmpty()) {
            errors.add(new FieldError("answers", "和原来填的一样，没有要更正的。"));
        }
        return new Correction(form, changes, errors);
    }

    private static String shown(FormField field, String value) {
        return value.isEmpty() ? "（没有填）" : "“" + ShownAnswer.of(field, value) + "”";
    }

    @Override
    public void after(Actor actor, Step step, CaseMove move) {
        Correction correction = step.facts().correction();
        if (correction != null) {
            table.correctForm(step.file().id(), box.close(step.file().id(), correction.form()));
        }
    }
}
