package onewindow.identity;

/** Shown once to the administrator who asked for it; its owner must change it at the first sign-in. */
public record OneTimePassword(String oneTimePassword) {
    @Override
    public String toString() {
        return "OneTimePassword[…]";
    }
}
