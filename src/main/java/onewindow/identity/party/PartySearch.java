package onewindow.identity.party;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import onewindow.identity.IdentityDocument;
import onewindow.platform.db.Db;
import onewindow.platform.db.Like;
import onewindow.platform.db.Where;
import onewindow.platform.key.FieldCipher;
import onewindow.platform.text.NameKey;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people bring to be found by: the number of their paper, its last digits, their telephone, their name, a number of the
 * house. Every list that names a person asks here what was meant, and shows what its own scope allows.
 */
@Component
public class PartySearch {
    /** Letters and digits in a row, three of them digits at least: a name is none. */
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{4,24}");

    private static final Pattern TAIL = Pattern.compile("\\d{3,16}[0-9X]");
    private static final int MOST = 2000;

    private final Db db;
    private final FieldCipher cipher;
    private final NumberIndexes indexes;

    PartySearch(Db db, FieldCipher cipher) {
        this.db = db;
        this.cipher = cipher;
        this.indexes = new NumberIndexes(cipher);
    }

    /**
     * @param code as a number of the house begins, for {@code like}
     * @param name as the key of a name begins, for {@code like}
     * @param parties of whom it is the number, its end, or the telephone
     * @param phone blind index of the telephone it may be
     * @param tail blind index of its last four, when it may be the end of a number
     */
    public record Sought(
            String code,
            String name,
            List<UUID> parties,
            @Nullable String phone,
            @Nullable String tail) {
        /** Conditions of which a row meets one, in the columns of a list; what cannot be meant is left out. */
        public List<String> alternatives(Where where, String number, String nameKey, String party) {
            where.bind("soughtCode", code).bind("soughtName", name);
            String named = nameKey + " like :soughtName";
            String numbered = number + " like :soughtCode";
            if (parties.isEmpty()) {
                return List.of(numbered, named);
            }
            where.bind("soughtParties", parties);
            return List.of(numbered, named, party + " = any(:soughtParties)");
        }
    }

    public Sought sought(String typed) {
        String phone = TypedText.phone(typed);
        String plain = TypedText.number(typed);
        String number = plain.startsWith("+") ? NumberIndexes.dialled(phone) : plain;
        boolean mayBeNumber = NUMBER.matcher(number).matches()
                && number.chars().filter(Character::isDigit).count() >= 3;
        boolean mayBeTail = TAIL.matcher(number).matches();
        Set<UUID> parties = new LinkedHashSet<>();
        if (mayBeNumber) {
            parties.addAll(exactly(number, phone));
        }
        if (mayBeTail) {
            parties.addAll(endingWith(number));
        }
        return new Sought(
                Like.beginning(typed),
                Like.escaped(NameKey.of(typed)) + "%",
                List.copyOf(parties),
                mayBeNumber ? indexes.phone(phone) : null,
                mayBeTail ? indexes.tail(number) : null);
    }

    private List<UUID> exactly(String number, String phone) {
        List<String> papers = IdentityDocument.possible(number).stream()
                .map(paper -> indexes.idNumber(paper, number))
                .toList();
        return db.sql("""
                        select id from identity.party where id_number_index = any(:papers)
                        union
                        select id from identity.party where phone_index = :phone
                        limit :most""")
                .bind("papers", papers)
                .bind("phone", indexes.phone(phone))
                .bind("most", MOST)
                .list(UUID.class);
    }

    private record Candidate(UUID id, byte[] idNumber, byte @Nullable [] phone) {
        boolean endsWith(String typed, FieldCipher cipher) {
            return cipher.decrypt(idNumber, PartyTable.ID_NUMBER.of(id)).endsWith(typed)
                    || phone != null
                            && NumberIndexes.dialled(cipher.decrypt(phone, PartyTable.PHONE.of(id)))
                                    .endsWith(typed);
        }
    }

    /** Four digits are in the index; of longer ends the rest is compared. */
    private List<UUID> endingWith(String typed) {
        return db.sql("""
                        select id, id_number, phone from identity.party where id_tail = :tail
                        union
                        select id, id_number, phone from identity.party where phone_tail = :tail
                        limit :most""").bind("tail", indexes.tail(typed)).bind("most", MOST).list(Candidate.class).stream()
                .filter(candidate -> typed.length() == NumberIndexes.TAIL || candidate.endsWith(typed, cipher))
                .map(Candidate::id)
                .toList();
    }
}
