package onewindow.identity;

import org.jspecify.annotations.Nullable;

/** What is needed to register a party. */
public record NewParty(
        PartyKind kind,
        String name,
        String idNumber,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String legalPerson) {
    @Override
    public String toString() {
        return "NewParty[…]";
    }
}
