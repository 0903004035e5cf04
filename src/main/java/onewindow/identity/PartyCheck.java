package onewindow.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onewindow.platform.PhoneNumber;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what is said about a party, every field with its own sentence, and brings it into one spelling. */
@Component
public class PartyCheck {
    private final Clock clock;

    PartyCheck(Clock clock) {
        this.clock = clock;
    }

    public NewParty check(NewParty given) {
        List<FieldError> errors = new ArrayList<>();
        boolean person = given.kind() == PartyKind.PERSON;
        add(errors, "name", PartyName.fault(given.kind(), given.name()));
        String number = clean(given.idNumber());
        IdentityDocument paper = IdentityDocument.of(given.kind(), given.paper(), number);
        LocalDate today = LocalDate.now(clock);
        add(errors, "idNumber", paper.fault(number, today));
        add(
                errors,
                "birthDate",
                birthFault(given.birthDate(), paper.birthDate(number).orElse(null), today));
        String phone = blank(phone(given.phone()));
        boolean callable = phone == null || PhoneNumber.isReachable(phone);
        add(errors, "phone", callable ? null : "电话号码应是 11 位手机号，或带区号的固定电话，请核对。");
        String address = blank(given.address());
        add(errors, "address", address == null ? null : PartyName.addressFault(address));
        String legalPerson = person ? null : blank(given.legalPerson());
        add(errors, "legalPerson", legalPerson == null ? null : PartyName.fault(PartyKind.PERSON, legalPerson));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new NewParty(
                given.kind(),
                PartyName.normal(given.name()),
                number,
                phone,
                address,
                legalPerson == null ? null : PartyName.normal(legalPerson),
                paper,
                person ? paper.birthDate(number).orElse(given.birthDate()) : null);
    }

    private static @Nullable String birthFault(@Nullable LocalDate said, @Nullable LocalDate numbers, LocalDate today) {
        if (said == null) {
            return null;
        }
        if (said.isAfter(today) || said.getYear() < 1850) {
            return "出生日期不对，请对照证件核对。";
        }
        return numbers == null || numbers.equals(said) ? null : "出生日期和证件号码里的（" + numbers + "）不一样，请核对。";
    }

    /** Whoever is new says when he was born, where the paper does not: else a child would pass for a grown man. */
    public NewParty withBirth(NewParty checked) {
        if (checked.kind() == PartyKind.PERSON && checked.birthDate() == null) {
            throw Problem.invalid("birthDate", "这种证件的号码里没有出生日期，请对照证件填写出生日期。");
        }
        return checked;
    }

    public boolean isMinor(@Nullable LocalDate born) {
        return born != null && born.plusYears(18).isAfter(LocalDate.now(clock));
    }

    /** The mobile number in its one spelling, or a plain refusal. */
    public static String mobile(@Nullable String phone) {
        String clean = phone(phone);
        if (!isMobile(clean)) {
            throw Problem.invalid("phone", clean.isEmpty() ? "请填写手机号。" : "手机号应是 1 开头的 11 位数字，请核对。");
        }
        return clean;
    }

    public static boolean isMobile(String phone) {
        return PhoneNumber.isMobile(phone);
    }

    /** A number in its one spelling. */
    public static String clean(@Nullable String text) {
        return text == null ? "" : TypedText.number(text);
    }

    /** A telephone number in its one spelling. */
    public static String phone(@Nullable String text) {
        return text == null ? "" : TypedText.phone(text);
    }

    private static @Nullable String blank(@Nullable String text) {
        String line = text == null ? "" : TypedText.line(text);
        return line.isEmpty() ? null : line;
    }

    private static void add(List<FieldError> errors, String field, @Nullable String fault) {
        if (fault != null) {
            errors.add(new FieldError(field, fault));
        }
    }
}
