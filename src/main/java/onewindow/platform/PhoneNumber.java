package onewindow.platform;

import java.util.regex.Pattern;

/** Telephone numbers as they are dialled in China: mobile numbers, and landlines with or without the area code. */
public final class PhoneNumber {
    private static final String MOBILE_DIGITS = "1[3-9]\\d{9}";
    private static final Pattern MOBILE = Pattern.compile(MOBILE_DIGITS);
    private static final Pattern FROM_ANYWHERE = Pattern.compile(MOBILE_DIGITS + "|0\\d{2,3}-?\\d{7,8}");
    private static final Pattern LOCAL = Pattern.compile("\\d{7,8}");

    private PhoneNumber() {}

    /** Takes text messages. */
    public static boolean isMobile(String text) {
        return MOBILE.matcher(text).matches();
    }

    /** Can be called from anywhere: a mobile number, or a landline with its area code. */
    public static boolean isReachable(String text) {
        return FROM_ANYWHERE.matcher(text).matches();
    }

    /** Can be called from within the county: also a landline without its area code. */
    public static boolean isLocal(String text) {
        return isReachable(text) || LOCAL.matcher(text).matches();
    }
}
