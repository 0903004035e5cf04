package onewindow.identity;

import java.time.LocalDate;
import java.util.UUID;
import onewindow.platform.text.NameKey;
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
        @Nullable String legalPerson,
        IdentityDocument paper,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate diedOn) {
    /** It is known who this is: it is the party of its number. */
    public boolean proven() {
        return level != IdentityLevel.CLAIMED;
    }

    public boolean sameAs(Party other) {
        return kind == other.kind
                && paper == other.paper
                && NameKey.same(name, other.name)
                && idNumber.equals(other.idNumber);
    }

    public boolean sameAs(NewParty other) {
        return kind == other.kind()
                && paper == IdentityDocument.of(other.kind(), other.paper(), other.idNumber())
                && NameKey.same(name, other.name())
                && idNumber.equals(other.idNumber());
    }

    public PartyView view() {
        return new PartyView(
                id,
                kind,
                level,
                paper,
                name,
                kind == PartyKind.ENTERPRISE ? name : Masks.name(name),
                Masks.idNumber(idNumber),
                phone == null ? null : Masks.phone(phone),
                address == null ? null : Masks.address(address));
    }

    /** As far as a resident's number tells. */
    public @Nullable Boolean male() {
        boolean tells = kind == PartyKind.PERSON && paper == IdentityDocument.RESIDENT_ID && idNumber.length() == 18;
        return tells ? Boolean.valueOf(IdNumber.male(idNumber)) : null;
    }

    /** Under eighteen on this day, as far as the number or the paper tells (民法典第十七条). */
    public boolean isMinor(LocalDate today) {
        return kind == PartyKind.PERSON
                && birthDate != null
                && birthDate.plusYears(18).isAfter(today);
    }

    @Override
    public String toString() {
        return "Party[" + id + "]";
    }
}
