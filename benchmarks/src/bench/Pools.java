package bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import onewindow.cases.CaseAction;
import onewindow.platform.FieldCipher;
import onewindow.platform.Sm3;

/**
 * Encrypted things there are millions of: true cipher texts with true digests, of the length the program's have, drawn
 * from a pool, because encrypting each anew would take an hour and be no larger.
 */
final class Pools {
    private static final int SIZE = 2_000;
    private static final String CODES = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    record Content(byte[] bytes, String digest) {}

    private final Map<String, List<Content>> contents = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final List<byte[]> phones = new ArrayList<>();
    private final List<String> phoneIndexes = new ArrayList<>();
    private final List<byte[]> messages = new ArrayList<>();

    static Pools of(Connection connection, FieldCipher cipher) {
        Pools pools = new Pools();
        Database.list(
                connection,
                "select kind, content from documents.document",
                row -> pools.contents
                        .computeIfAbsent(row.getString(1), k -> new ArrayList<>())
                        .add(again(cipher, cipher.decryptBytes(row.getBytes(2)))));
        for (String kind : List.of("RECEIPT", "ACCEPTANCE", "SUPPLEMENT_NOTICE", "REFUSAL", "APPROVAL", "DENIAL", "DELIVERY")) {
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
            pools.phones.add(cipher.encrypt(phone));
            pools.phoneIndexes.add(cipher.blindIndex("sms.phone", phone));
            pools.messages.add(cipher.encrypt("您申请的“城乡居民基本养老保险参保登记”（37131226112400" + i + "）已受理，12月3日（周四）前办结。咨询：郑旺镇便民服务中心 0539-0000108。"));
        }
        return pools;
    }

    /** Another cipher text of the same content. */
    private static Content again(FieldCipher cipher, byte[] plain) {
        return new Content(cipher.encryptBytes(plain), Sm3.hex(plain));
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

    byte[] phone(SplittableRandom random) {
        return phones.get(random.nextInt(SIZE));
    }

    String phoneIndex(SplittableRandom random) {
        return phoneIndexes.get(random.nextInt(SIZE));
    }

    byte[] sms(SplittableRandom random) {
        return messages.get(random.nextInt(SIZE));
    }

    String verifyCode(SplittableRandom random) {
        char[] code = new char[16];
        for (int i = 0; i < code.length; i++) {
            code[i] = CODES.charAt(random.nextInt(32));
        }
        return new String(code);
    }
}
