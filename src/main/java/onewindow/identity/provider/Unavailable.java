package onewindow.identity.provider;

/** The provider cannot be used just now, or not as it is set up; the reason is for the administrator. */
final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unavailable(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
