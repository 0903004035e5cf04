package onewindow.identity;

import java.time.LocalDate;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to register a party.
 *
 * @param paper null: what the number itself says, or else the resident's card
 * @param birthDate where the number does not tell it
 */
public record NewParty(
        PartyKind kind,
        String name,
        String idNumber,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String legalPerson,
        @Nullable IdentityDocument paper,
        @Nullable LocalDate birthDate) {

    public NewParty(
            PartyKind kind,
            String name,
            String idNumber,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String legalPerson) {
        this(kind, name, idNumber, phone, address, legalPerson, null, null);
    }

    /** As it came from outside, where anything may be missing; what is said about each gap is {@link PartyCheck}'s. */
    public static NewParty typed(
            @Nullable PartyKind kind,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String legalPerson,
            @Nullable IdentityDocument paper,
            @Nullable LocalDate birthDate) {
        if (kind == null) {
            throw Problem.invalid("kind", "请选择是个人还是企业。");
        }
        return new NewParty(
                kind,
                name == null ? "" : name,
                idNumber == null ? "" : idNumber,
                phone,
                address,
                legalPerson,
                paper,
                birthDate);
    }

    public NewParty withPhone(String other) {
        return new NewParty(kind, name, idNumber, other, address, legalPerson, paper, birthDate);
    }

    @Override
    public String toString() {
        return "NewParty[…]";
    }
}
