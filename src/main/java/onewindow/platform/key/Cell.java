package onewindow.platform.key;

import java.nio.charset.StandardCharsets;

/** Where an encrypted value stands; carried to another row, column or table it does not open. */
public record Cell(String table, String column, String row) {
    /** What the tag of the value vouches for beside the value itself. */
    byte[] bound(byte format, byte keyVersion) {
        byte[] place = (table + '\0' + column + '\0' + row).getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[place.length + 2];
        all[0] = format;
        all[1] = keyVersion;
        System.arraycopy(place, 0, all, 2, place.length);
        return all;
    }
}
