package onewindow.organisation.staff;

import java.util.Collection;
import java.util.UUID;

/** Carries to directors what they must know of their posts; answered by who brings messages to desks. */
public interface PostWatch {
    /** @param key the same key is told once to each */
    void tell(Collection<UUID> directors, String key, String title, String text);
}
