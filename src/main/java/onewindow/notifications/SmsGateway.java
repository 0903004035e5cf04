package onewindow.notifications;

/**
 * A text-message provider. One bean of this type sends for real; without one, messages stay in the visible outbox of a
 * demonstration. See docs/sms-gateway.md.
 */
public interface SmsGateway {
    /**
     * Hands one message over, or throws: it is then tried again. When the program is killed just after, it is handed over
     * again with the same key, which the provider must take as the same message.
     */
    void send(String key, String phone, String text);
}
