package onewindow.identity;

/** Sends a text message. Declared here because this room may not know the one that does it. */
public interface CodeSender {
    void send(String phone, String text);

    /** Whether there is a way for a message to reach a phone; without one nobody is asked for a code he cannot get. */
    default boolean ready() {
        return true;
    }
}
