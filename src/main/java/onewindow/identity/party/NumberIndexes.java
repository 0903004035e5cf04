package onewindow.identity.party;

import onewindow.identity.IdentityDocument;
import onewindow.platform.key.FieldCipher;

/** Blind indexes of the numbers people are known by: whole, or the last four, as people say them. */
public record NumberIndexes(FieldCipher cipher) {
    static final int TAIL = 4;

    public String idNumber(IdentityDocument paper, String number) {
        return cipher.blindIndex("party id number", paper.indexed(number));
    }

    public String phone(String phone) {
        return cipher.blindIndex("phone", dialled(phone));
    }

    /** Of a number of any kind; dashes are none of its characters. */
    public String tail(String number) {
        String plain = dialled(number);
        return cipher.blindIndex("number tail", plain.substring(Math.max(0, plain.length() - TAIL)));
    }

    public static String dialled(String phone) {
        return phone.replace("-", "");
    }
}
