package onewindow.identity.me;

import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import onewindow.identity.PartyView;
import onewindow.identity.StaffCard;
import org.jspecify.annotations.Nullable;

/** Who is signed in, as the pages need to know it; everything empty for nobody. */
public record Me(
        boolean signedIn,
        Actor.@Nullable Kind kind,
        @Nullable UUID accountId,
        @Nullable String displayName,
        @Nullable String phone,
        boolean realNamed,
        @Nullable PartyView party,
        boolean mustChangePassword,
        @Nullable StaffCard staff,
        @Nullable ActingView acting,
        @Nullable IdentityLevel level,
        boolean asksLastFour,
        @Nullable Door door) {
    /** For whom a citizen acts, when not for himself; then {@code party} is that one. */
    public record ActingView(UUID partId, String relation, String basisName, IdentityLevel level) {}

    /**
     * What a member of staff still has before him before he may work.
     *
     * @param secondStep the second factor
     * @param passwordAged the password has been used for its time and must be changed
     */
    public record Door(boolean secondStep, boolean passwordAged) {}

    static final Me NOBODY = new Me(false, null, null, null, null, false, null, false, null, null, null, false, null);
    /** The phone may have changed hands: nothing is shown before the last four of the ID number are given. */
    static final Me HELD = new Me(false, null, null, null, null, false, null, false, null, null, null, true, null);
}
