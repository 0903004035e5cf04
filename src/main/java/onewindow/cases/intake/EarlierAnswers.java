package onewindow.cases.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import onewindow.cases.CaseFile;
import onewindow.cases.store.FormBox;
import onewindow.catalogue.FormField;
import onewindow.catalogue.FormField.Type;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Items;

/** What this person told us before is not asked again: his own earlier answers to the questions that mean the same. */
final class EarlierAnswers {
    /** Where these keys recur, the question means the same though each item words it its own way. */
    private static final Pattern SAME_EVERYWHERE =
            Pattern.compile("bankAccount|disabilityNo|shopName|shopAddress|liveAddress|contactName|contactPhone");

    private static final List<Type> LASTING = List.of(Type.TEXT, Type.ADDRESS, Type.PHONE, Type.BANK_ACCOUNT);

    private EarlierAnswers() {}

    /** @param earlier the newest first; the newest answer counts */
    static Map<String, String> to(ItemVersion item, List<CaseFile> earlier, FormBox box, Items items) {
        Map<String, String> found = new HashMap<>();
        for (CaseFile file : earlier) {
            Map<String, String> said = box.open(file);
            List<FormField> asked = items.version(
                            file.subject().itemId(), file.subject().itemVersion())
                    .fields();
            for (FormField field : item.fields()) {
                String answer = said.get(field.key());
                if (answer != null && !answer.isBlank() && asked.stream().anyMatch(f -> lasting(f, field))) {
                    found.putIfAbsent(field.key(), answer);
                }
            }
        }
        return found;
    }

    private static boolean lasting(FormField before, FormField now) {
        return LASTING.contains(now.type()) && same(before, now);
    }

    /** The whole of one application once more (照这份再填一份). */
    static Map<String, String> copy(ItemVersion item, CaseFile from, FormBox box, Items items) {
        Map<String, String> said = box.open(from);
        Map<String, String> copied = new HashMap<>();
        List<FormField> asked = items.version(
                        from.subject().itemId(), from.subject().itemVersion())
                .fields();
        for (FormField field : item.fields()) {
            String answer = said.get(field.key());
            boolean chosen = field.type() == Type.CHOICE && !field.choices().contains(answer);
            if (answer != null && !chosen && asked.stream().anyMatch(f -> same(f, field))) {
                copied.put(field.key(), answer);
            }
        }
        return copied;
    }

    private static boolean same(FormField before, FormField now) {
        return before.key().equals(now.key())
                && before.type() == now.type()
                && (before.label().equals(now.label())
                        || SAME_EVERYWHERE.matcher(now.key()).matches());
    }
}
