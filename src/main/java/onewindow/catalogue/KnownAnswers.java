package onewindow.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onewindow.identity.Party;
import onewindow.identity.PartyKind;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.text.NameKey;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;

/** What the applicant's own paper answers: nobody is asked for his age whose number tells it, no company for its own name. */
public final class KnownAnswers {
    private KnownAnswers() {}

    public static Map<String, String> of(List<FormField> fields, Party applicant, LocalDate today) {
        Map<String, String> known = new HashMap<>();
        for (FormField field : fields) {
            String answer = field.known() == null ? null : answer(field.known(), applicant, today);
            if (answer != null) {
                known.put(field.key(), answer);
            }
        }
        return known;
    }

    private static @Nullable String answer(FormField.Known known, Party applicant, LocalDate today) {
        LocalDate birth = applicant.birthDate();
        boolean born = birth != null && !birth.isAfter(today);
        boolean organisation = applicant.kind() == PartyKind.ENTERPRISE;
        return switch (known) {
            case AGE -> born ? String.valueOf(Ages.on(Objects.requireNonNull(birth), today)) : null;
            case BIRTH_DATE -> born ? String.valueOf(birth) : null;
            case NAME -> organisation ? applicant.name() : null;
            case CREDIT_CODE -> organisation ? applicant.idNumber() : null;
        };
    }

    /** Another company's name or code on a company's own form is a slip, or another applicant. */
    public static List<FieldError> contradicted(List<FormField> fields, Map<String, String> typed, Party applicant) {
        if (applicant.kind() != PartyKind.ENTERPRISE) {
            return List.of();
        }
        return fields.stream()
                .filter(field -> field.known() == FormField.Known.NAME || field.known() == FormField.Known.CREDIT_CODE)
                .filter(field -> {
                    String value = typed.getOrDefault(field.key(), "");
                    boolean same = field.known() == FormField.Known.NAME
                            ? NameKey.same(value, applicant.name())
                            : TypedText.number(value).equalsIgnoreCase(applicant.idNumber());
                    return !value.isBlank() && !same;
                })
                .map(field -> new FieldError(
                        field.key(),
                        "“" + field.label() + "”和申请人（" + applicant.name() + "）的"
                                + Objects.requireNonNull(field.known()).chinese
                                + "不一样。替自己单位申请的不用填；是替别的单位申请的，请换成那个单位做申请人。"))
                .toList();
    }
}
