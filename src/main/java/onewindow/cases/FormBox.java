package onewindow.cases;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import onewindow.platform.FieldCipher;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The filled-in form, encrypted as a whole: account numbers, addresses and illnesses stand in it. */
@Component
public class FormBox {
    private final FieldCipher cipher;
    private final ObjectMapper json;

    FormBox(FieldCipher cipher, ObjectMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    public byte[] close(Map<String, String> form) {
        return cipher.encryptBytes(json.writeValueAsString(new TreeMap<>(form)).getBytes(StandardCharsets.UTF_8));
    }

    public Map<String, String> open(byte[] form) {
        String text = new String(cipher.decryptBytes(form), StandardCharsets.UTF_8);
        return json.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {});
    }

    /** The same for the same answers, without giving them away. */
    String mark(byte[] form) {
        return cipher.blindIndex("form", json.writeValueAsString(new TreeMap<>(open(form))));
    }
}
