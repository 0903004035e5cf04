package onewindow.identity.party;

import java.util.List;
import java.util.UUID;
import onewindow.platform.db.Db;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ends of numbers that were written before their ends were kept. */
@Component
public class PartyTails {
    private static final int AT_ONCE = 500;

    private final Db db;
    private final FieldCipher cipher;
    private final NumberIndexes indexes;

    PartyTails(Db db, FieldCipher cipher) {
        this.db = db;
        this.cipher = cipher;
        this.indexes = new NumberIndexes(cipher);
    }

    private record Missing(UUID id, byte[] idNumber, byte @Nullable [] phone) {}

    public void fill() {
        List<Missing> found;
        do {
            found = db.sql("""
                            select id, id_number, phone from identity.party
                            where id_tail is null or (phone_tail is null and phone is not null)
                            order by id limit :most""").bind("most", AT_ONCE).list(Missing.class);
            found.forEach(this::fill);
        } while (found.size() == AT_ONCE);
    }

    private void fill(Missing row) {
        byte[] phone = row.phone();
        db.sql("""
                        update identity.party set id_tail = :id_tail, phone_tail = :phone_tail
                        where id = :id and id_number = :number and phone is not distinct from cast(:phone as bytea)""")
                .bind("id_tail", indexes.tail(cipher.decrypt(row.idNumber(), PartyTable.ID_NUMBER.of(row.id()))))
                .bind(
                        "phone_tail",
                        phone == null ? null : indexes.tail(cipher.decrypt(phone, PartyTable.PHONE.of(row.id()))))
                .bind("id", row.id())
                .bind("number", row.idNumber())
                .bind("phone", phone)
                .update();
    }
}
