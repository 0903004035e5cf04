package onewindow.identity;

/** The county's identity provider, where one is connected. */
public interface IdentityProvider {
    /** As people know it, such as 爱山东. */
    String name();
}
