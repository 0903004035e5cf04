package onewindow.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 证件种类: by which paper somebody is known. What a number looks like stands in {@code identity/papers.properties}. */
public enum IdentityDocument {
    RESIDENT_ID("居民身份证"),
    /** Both forms: 18 characters since 2023, 15 before. */
    FOREIGN_PERMANENT_RESIDENT("外国人永久居留身份证"),
    HONG_KONG_MACAO_PERMIT("港澳居民来往内地通行证"),
    TAIWAN_PERMIT("台湾居民来往大陆通行证"),
    PASSPORT("护照"),
    /** Of a newborn, until there is a number. */
    BIRTH_CERTIFICATE("出生医学证明"),
    HOUSEHOLD_BOOK("户口簿"),
    CREDIT_CODE("统一社会信用代码");

    /** Their numbers look like no other's, so nobody need say which paper it is. */
    private static final List<IdentityDocument> UNMISTAKABLE =
            List.of(FOREIGN_PERMANENT_RESIDENT, HONG_KONG_MACAO_PERMIT);

    private static final int LONGEST = 24;
    private static final Properties PATTERNS = patterns();

    public final String chinese;

    IdentityDocument(String chinese) {
        this.chinese = chinese;
    }

    /** What was said, or else what the number itself says; a person's is the resident's card when nothing tells otherwise. */
    public static IdentityDocument of(PartyKind kind, @Nullable IdentityDocument said, String number) {
        if (kind == PartyKind.ENTERPRISE) {
            return CREDIT_CODE;
        }
        if (said != null && said != RESIDENT_ID && said != CREDIT_CODE) {
            return said;
        }
        return UNMISTAKABLE.stream().filter(p -> p.fits(number)).findFirst().orElse(RESIDENT_ID);
    }

    /** Every paper a number could be of: to look somebody up, nobody need say which. */
    public static List<IdentityDocument> possible(String number) {
        return Arrays.stream(values()).filter(p -> p.fits(number)).toList();
    }

    /** A resident's number with a digit missing or too many looks like a passport's to a pattern; it is none. */
    private static final Pattern DIGITS_OF_A_CARD = Pattern.compile("\\d{9,11}X|\\d{12,}X?");

    private static final List<IdentityDocument> ABROAD =
            List.of(FOREIGN_PERMANENT_RESIDENT, HONG_KONG_MACAO_PERMIT, TAIWAN_PERMIT, PASSPORT, BIRTH_CERTIFICATE);

    /** A number of a person in a form, where nobody says of which paper: of any it could be, but no card typed wrongly. */
    public static @Nullable String personFault(String number, LocalDate today) {
        boolean other = number.length() != 18
                && !DIGITS_OF_A_CARD.matcher(number).matches()
                && ABROAD.stream().anyMatch(paper -> paper.fits(number));
        return other ? null : of(PartyKind.PERSON, null, number).fault(number, today);
    }

    private boolean fits(String number) {
        return switch (this) {
            case RESIDENT_ID, CREDIT_CODE -> number.length() == 18;
            default -> number.length() <= LONGEST && pattern().matcher(number).matches();
        };
    }

    private Pattern pattern() {
        return Pattern.compile(PATTERNS.getProperty(name()));
    }

    /** What is wrong with the number, in a sentence for whoever typed it; null when nothing is. */
    @Nullable
    String fault(String number, LocalDate today) {
        if (this == RESIDENT_ID) {
            return IdNumber.fault(number, today);
        }
        if (this == CREDIT_CODE) {
            return CreditCode.fault(number);
        }
        if (number.isEmpty()) {
            return "请填写" + chinese + "号码。";
        }
        if (!fits(number)) {
            return chinese + "号码不对，请对照证件逐位核对。";
        }
        boolean dated = this == FOREIGN_PERMANENT_RESIDENT && number.length() == 18;
        return dated ? IdNumber.residenceFault(number, today) : null;
    }

    /** As far as the number tells. */
    public Optional<LocalDate> birthDate(String number) {
        boolean tells = number.length() == 18 && (this == RESIDENT_ID || this == FOREIGN_PERMANENT_RESIDENT);
        try {
            return tells ? Optional.of(IdNumber.birthDate(number)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What stands in the blind index: numbers of different papers are different people's. */
    public String indexed(String number) {
        return this == RESIDENT_ID || this == CREDIT_CODE ? number : name() + ":" + number;
    }

    private static Properties patterns() {
        Properties patterns = new Properties();
        try (InputStream shipped = IdentityDocument.class.getResourceAsStream("/identity/papers.properties")) {
            patterns.load(
                    new java.io.InputStreamReader(java.util.Objects.requireNonNull(shipped), StandardCharsets.UTF_8));
            String own = System.getenv("ONEWINDOW_PAPERS");
            if (own != null && !own.isBlank()) {
                try (Reader county = Files.newBufferedReader(Path.of(own))) {
                    patterns.load(county);
                }
            }
            return patterns;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("证件号码的写法读不出来（ONEWINDOW_PAPERS）", e);
        }
    }
}
