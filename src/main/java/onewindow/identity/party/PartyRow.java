package onewindow.identity.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.IdentityDocument;
import onewindow.identity.IdentityLevel;
import onewindow.identity.Party;
import onewindow.identity.PartyKind;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;

/** A row of identity.party as it is stored; opened with the key. */
record PartyRow(
        UUID id,
        PartyKind kind,
        IdentityLevel level,
        String name,
        byte[] idNumber,
        byte @Nullable [] phone,
        byte @Nullable [] address,
        @Nullable String legalPerson,
        IdentityDocument paper,
        byte @Nullable [] birthDate,
        @Nullable LocalDate diedOn) {
    static final String COLUMNS =
            "id, kind, level, name, id_number, phone, address, legal_person, paper, birth_date, died_on";

    static List<Party> open(FieldCipher cipher, List<PartyRow> rows) {
        return rows.stream().map(row -> row.open(cipher)).toList();
    }

    Party open(FieldCipher cipher) {
        String number = cipher.decrypt(idNumber, PartyTable.ID_NUMBER.of(id));
        return new Party(
                id,
                kind,
                level,
                name,
                number,
                phone == null ? null : cipher.decrypt(phone, PartyTable.PHONE.of(id)),
                address == null ? null : cipher.decrypt(address, PartyTable.ADDRESS.of(id)),
                legalPerson,
                paper,
                birthDate == null
                        ? paper.birthDate(number).orElse(null)
                        : LocalDate.parse(cipher.decrypt(birthDate, PartyTable.BIRTH_DATE.of(id))),
                diedOn);
    }
}
