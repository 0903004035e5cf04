package onewindow.identity;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Personal data as a screen may show it: 张*, 李*敏, 138****3210, 371312********1234. */
public final class Masks {
    private static final Pattern PLACE = Pattern.compile("^.{0,200}?(?:[市县区旗].{0,200}?(?:镇|乡|街道)|[镇乡市县区旗]|街道)");

    private static final Pattern LETTER = Pattern.compile("\\X");

    private Masks() {}

    /** By letters as one writes them: a rare character beyond the basic plane is one, and so is one with its vowel signs. */
    public static String name(String name) {
        List<String> letters =
                LETTER.matcher(name).results().map(MatchResult::group).toList();
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < letters.size(); i++) {
            boolean shown = i == 0 || (letters.size() > 2 && i == letters.size() - 1);
            masked.append(shown ? letters.get(i) : "*");
        }
        return masked.toString();
    }

    /** Of a passport or permit one letter and two digits stay, so that two of them can be told apart. */
    public static String idNumber(String number) {
        if (number.length() > 4 && number.length() <= 10) {
            return number.charAt(0) + "*".repeat(number.length() - 3) + number.substring(number.length() - 2);
        }
        return number.length() <= 10
                ? "*".repeat(number.length())
                : number.substring(0, 6) + "*".repeat(number.length() - 10) + number.substring(number.length() - 4);
    }

    public static String phone(String phone) {
        return phone.length() < 7
                ? "*".repeat(phone.length())
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - Math.min(4, phone.length() - 3));
    }

    /** The last four digits, as banks print them. */
    public static String account(String number) {
        int shown = number.length() <= 8 ? 0 : 4;
        return "*".repeat(number.length() - shown) + number.substring(number.length() - shown);
    }

    /** Down to the town; house and door are hidden. */
    public static String address(String address) {
        Matcher place = PLACE.matcher(address);
        return (place.find() ? place.group() : "") + "****";
    }
}
