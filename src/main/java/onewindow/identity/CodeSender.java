package onewindow.identity;

/** Sends a text message. Declared here because this room may not know the one that does it. */
public interface CodeSender {
    void send(String phone, String text);
}
