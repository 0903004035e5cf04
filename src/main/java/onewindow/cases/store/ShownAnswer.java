package onewindow.cases.store;

import onewindow.catalogue.FormField;
import onewindow.identity.Masks;

/** An answer as others than its owner read it: what reaches a person, or his money, only in part. */
public final class ShownAnswer {
    private ShownAnswer() {}

    public static String of(FormField field, String value) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (field.type()) {
            case PHONE -> Masks.phone(value);
            case ID_NUMBER -> Masks.idNumber(value);
            case BANK_ACCOUNT -> Masks.account(value);
            case ADDRESS -> Masks.address(value);
            case TEXT, LONG_TEXT, NUMBER, MONEY, DATE, CHOICE, YES_NO -> value;
        };
    }
}
