package onewindow.identity.account;

import org.jspecify.annotations.Nullable;

/**
 * Shown once to the administrator who asked for it; its owner must change it at the first sign-in.
 *
 * @param oneTimePassword none where another administrator is to confirm something no password comes of
 * @param half only the first half: another administrator is to confirm, and will be shown the second
 */
public record OneTimePassword(@Nullable String oneTimePassword, boolean half) {
    public static OneTimePassword whole(String password) {
        return new OneTimePassword(password, false);
    }

    public static OneTimePassword firstHalf(@Nullable String half) {
        return new OneTimePassword(half, true);
    }

    @Override
    public String toString() {
        return "OneTimePassword[…]";
    }
}
