package bench;

import java.time.LocalDate;
import java.util.UUID;
import onewindow.identity.Masks;
import onewindow.platform.key.Cell;
import onewindow.platform.key.FieldCipher;

/** The applicants of the history. Who the n-th is can be worked out again, so that cases and look-ups agree. */
final class People {
    /** Those of the history are not those the load invents. */
    private static final long OFFSET = 10_000_000;

    private static final long BORN = LocalDate.of(2024, 1, 1).toEpochDay() * 86_400_000L;

    private People() {}

    static UUID id(long n) {
        long mixed = (n + 1) * 0x9E3779B97F4A7C15L;
        return new UUID((BORN << 16) | 0x7000L | (mixed >>> 52), (n & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }

    private static Cell cell(long n, String column) {
        return new Cell("identity.party", column, id(n).toString());
    }

    static String idNumber(long n) {
        return Sample.idNumber(OFFSET + n);
    }

    /** The two ends of the number, without working out its middle. */
    static String maskedId(long n) {
        return Masks.idNumber(idNumber(n));
    }

    static String phone(long n) {
        return "171" + String.valueOf(100_000_000 + n).substring(1);
    }

    static void write(Rows rows, Places places, long people, int part, int parts, FieldCipher cipher) {
        for (long n = part; n < people; n += parts) {
            Places.Place place = places.places.get((int) (n % places.places.size()));
            String phone = phone(n);
            String id = idNumber(n);
            rows.row(12)
                    .uuid(id(n))
                    .text("PERSON")
                    .text(Sample.name(n))
                    .text("SEEN")
                    .text("RESIDENT_ID")
                    .bytes(cipher.encrypt(id, cell(n, "id_number")))
                    .text(cipher.blindIndex("party id number", id))
                    .bytes(cipher.encrypt(phone, cell(n, "phone")))
                    .text(cipher.blindIndex("phone", phone))
                    .bytes(cipher.encrypt(place.name + n % 900 + "号", cell(n, "address")))
                    .at(BORN)
                    .at(BORN);
        }
    }
}
