package onewindow.notifications.channel;

import org.jspecify.annotations.Nullable;

/** One way out of the house. */
public interface Sender {
    /**
     * Hands one message over, or says why it was not taken ({@link Refused}). When the program is killed just after, it is
     * handed over again with the same key.
     *
     * @return the other side's own number for it, by which its delivery report names it; null when it gives none
     */
    @Nullable
    String send(Outgoing message);

    /**
     * @param key the same for the same message, however often it is handed over
     * @param to phone number or e-mail address
     * @param subject of an e-mail
     * @param code the digits alone, for gateways that only fill them into a wording of their own
     */
    record Outgoing(
            String key,
            String to,
            @Nullable String subject,
            String text,
            @Nullable String code) {
        @Override
        public String toString() {
            return "Outgoing[" + key + "]";
        }
    }

    /** The message was not taken; the reason is for the administrator and holds no secret and no whole number. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Refused(String why) {
            super(why.length() > 300 ? why.substring(0, 300) + "…" : why);
        }

        public String why() {
            return String.valueOf(getMessage());
        }
    }
}
