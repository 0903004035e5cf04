package onewindow.identity;

import java.util.List;
import java.util.UUID;

/** What this room asks about posts whose holder is away; answered by the organisation. */
public interface ActingPosts {
    /** The posts this person stands in for at this moment, each with the name of its holder. */
    List<Actor.Grant> of(UUID staffId);
}
