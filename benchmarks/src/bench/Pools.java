package bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import onewindow.cases.CaseAction;
import onewindow.platform.audit.Sm3;
import onewindow.platform.key.Cell;
import onewindow.platform.key.FieldCipher;

/**
 * What there are millions of and what is encrypted: drawn from a pool in clear, with true digests, and encrypted for each row
 * anew, because a value opens only where it was written.
 */
final class Pools {
    static final int SIZE = 2_000;
    private static final String CODES = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @SuppressWarnings("ArrayRecordComponent") // Bytes that nobody compares.
    record Content(byte[] bytes, String digest) {}

    private final Map<String, List<Content>> contents = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final FieldCipher cipher;
    private final List<String> phones = new ArrayList<>();
    private final List<String> phoneIndexes = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();

    private Pools(FieldCipher cipher) {
        this.cipher = cipher;
    }

    static Pools of(Connection connection, FieldCipher cipher) {
        Pools pools = new Pools(cipher);
        Database.list(
                connection,
                "select kind, content, id from documents.document",
                row -> pools.contents
                        .computeIfAbsent(row.getString(1), k -> new ArrayList<>())
                        .add(content(cipher.decryptBytes(
                                row.getBytes(2), new Cell("documents.document", "content", row.getString(3))))));
        for (String kind :
                List.of("RECEIPT", "ACCEPTANCE", "SUPPLEMENT_NOTICE", "REFUSAL", "APPROVAL", "DENIAL", "DELIVERY")) {
            if (!pools.contents.containsKey(kind)) {
                pools.contents.put(kind, pools.contents.get("APPROVAL"));
            }
        }
        for (CaseAction action : CaseAction.values()) {
            pools.titles.put(action.name(), action.chinese());
        }
        Database.list(
                connection,
                "select distinct on (act) act, told, (select number from cases.case_file f where f.id = e.case_id),"
                        + " (select item_name from cases.case_file f where f.id = e.case_id) from cases.case_event e where told is not null",
                row -> pools.told.put(
                        row.getString(1),
                        row.getString(2).replace(row.getString(3), "{number}").replace(row.getString(4), "{item}")));
        for (int i = 0; i < SIZE; i++) {
            String phone = Sample.phone(i);
            pools.phones.add(phone);
            pools.phoneIndexes.add(cipher.blindIndex("sms.phone", phone));
            pools.messages.add(
                    "您申请的“城乡居民基本养老保险参保登记”（37131226112400" + i + "）已受理，12月3日（周四）前办结。咨询：郑旺镇便民服务中心 0539-0000108。");
        }
        return pools;
    }

    private static Content content(byte[] plain) {
        return new Content(plain, Sm3.hex(plain));
    }

    byte[] encrypted(byte[] plain, String table, String column, Object row) {
        return cipher.encryptBytes(plain, new Cell(table, column, row.toString()));
    }

    String encryptedText(String plain, String table, String column, Object row) {
        return cipher.encryptText(plain, new Cell(table, column, row.toString()));
    }

    Content content(String kind, SplittableRandom random) {
        List<Content> of = contents.get(kind);
        return of.get(random.nextInt(of.size()));
    }

    String told(String act, Story story, String number) {
        String text = told.getOrDefault(act, "您申请的“{item}”（{number}）有了新的进展。");
        return text.replace("{item}", story.item.name).replace("{number}", number);
    }

    String title(String act) {
        return titles.getOrDefault(act, act);
    }

    byte[] phone(int n, String key) {
        return encrypted(phones.get(n).getBytes(StandardCharsets.UTF_8), "notifications.text_message", "phone", key);
    }

    String phoneIndex(int n) {
        return phoneIndexes.get(n);
    }

    byte[] sms(int n, String key) {
        return encrypted(messages.get(n).getBytes(StandardCharsets.UTF_8), "notifications.text_message", "words", key);
    }

    String verifyCode(SplittableRandom random) {
        char[] code = new char[16];
        for (int i = 0; i < code.length; i++) {
            code[i] = CODES.charAt(random.nextInt(32));
        }
        return new String(code);
    }
}
