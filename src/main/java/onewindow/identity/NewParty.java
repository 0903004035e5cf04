package onewindow.identity;

import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What is needed to register a party. */
public record NewParty(
        PartyKind kind,
        String name,
        String idNumber,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String legalPerson) {
    /** As it came from outside, where anything may be missing; what is said about each gap is {@link PartyCheck}'s. */
    static NewParty typed(
            @Nullable PartyKind kind,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String legalPerson) {
        if (kind == null) {
            throw Problem.invalid("kind", "请选择是个人还是企业。");
        }
        return new NewParty(
                kind, name == null ? "" : name, idNumber == null ? "" : idNumber, phone, address, legalPerson);
    }

    @Override
    public String toString() {
        return "NewParty[…]";
    }
}
