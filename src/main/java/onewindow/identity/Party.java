package onewindow.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A natural person or an enterprise, in clear: only for documents and acts, never for a screen. */
public record Party(
        UUID id,
        PartyKind kind,
        IdentityLevel level,
        String name,
        String idNumber,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String legalPerson) {
    public PartyView view() {
        return new PartyView(
                id,
                kind,
                level,
                name,
                kind == PartyKind.ENTERPRISE ? name : Masks.name(name),
                Masks.idNumber(idNumber),
                phone == null ? null : Masks.phone(phone),
                address == null ? null : Masks.address(address));
    }

    @Override
    public String toString() {
        return "Party[" + id + "]";
    }
}
