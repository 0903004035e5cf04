package onewindow.cases.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.platform.key.Cell;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The filled-in form, encrypted as a whole: account numbers, addresses and illnesses stand in it. */
@Component
public class FormBox {
    public static final EncryptedColumn REPRESENTATIVE =
            EncryptedColumn.bytes("cases.representation", "person", "case_id");
    static final EncryptedColumn FORM = EncryptedColumn.bytes("cases.case_file", "form", "id");

    private final FieldCipher cipher;
    private final ObjectMapper json;

    FormBox(FieldCipher cipher, ObjectMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    public byte[] close(UUID caseId, Map<String, String> form) {
        return close(FORM.of(caseId), form);
    }

    public byte[] close(Cell cell, Map<String, String> answers) {
        return cipher.encrypt(json.writeValueAsString(new TreeMap<>(answers)), cell);
    }

    public Map<String, String> open(CaseFile file) {
        return open(file.form(), FORM.of(file.id()));
    }

    public Map<String, String> open(byte[] stored, Cell cell) {
        String text = cipher.decrypt(stored, cell);
        return json.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {});
    }

    /** What one case says, encrypted anew for another: a value opens only where it was written. */
    public byte[] copy(CaseFile from, UUID to) {
        return cipher.encrypt(cipher.decrypt(from.form(), FORM.of(from.id())), FORM.of(to));
    }

    /** The same for the same account numbers, without giving them away. */
    public String markOf(List<String> accounts) {
        return cipher.blindIndex("payment details", String.join(" ", accounts));
    }

    /** The same for the same answers, without giving them away. */
    public String mark(CaseFile file) {
        return cipher.blindIndex("form", json.writeValueAsString(new TreeMap<>(open(file))));
    }
}
