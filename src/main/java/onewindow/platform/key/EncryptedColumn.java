package onewindow.platform.key;

import java.util.List;

/**
 * A column that holds encrypted values. Its room names it here once: with the value's {@link Cell} where it is read and
 * written, and to the rotation of the keys in a bean of {@link Known}.
 *
 * @param key a unique column, by which the table is gone through
 * @param row what of a row its values are bound to, as SQL and the same as {@link #of} is given
 * @param text whether it is a column of text, in which a value stands as {@link FieldCipher#encryptText} writes it
 */
public record EncryptedColumn(String table, String column, String key, String row, boolean text) {
    public static EncryptedColumn bytes(String table, String column, String key) {
        return new EncryptedColumn(table, column, key, key + "::text", false);
    }

    public static EncryptedColumn text(String table, String column, String key) {
        return new EncryptedColumn(table, column, key, key + "::text", true);
    }

    /** Bound to other columns than the one the table is gone through by, because that is not known before the row is. */
    public EncryptedColumn boundTo(String row) {
        return new EncryptedColumn(table, column, key, row, text);
    }

    public Cell of(Object row) {
        return new Cell(table, column, row.toString());
    }

    /** Those of one room. */
    public record Known(List<EncryptedColumn> columns) {
        public static Known of(EncryptedColumn... columns) {
            return new Known(List.of(columns));
        }
    }
}
