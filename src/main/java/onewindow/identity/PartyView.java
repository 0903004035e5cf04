package onewindow.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A party as every screen shows it. */
public record PartyView(
        UUID id,
        PartyKind kind,
        IdentityLevel level,
        IdentityDocument paper,
        String name,
        String maskedName,
        String maskedIdNumber,
        @Nullable String maskedPhone,
        @Nullable String maskedAddress) {

    /** For whoever has no business with how this person is reached. */
    public PartyView unreached() {
        return new PartyView(id, kind, level, paper, name, maskedName, maskedIdNumber, null, null);
    }

    /** For a page on which nothing is to be seen whole without a reason. */
    public PartyView masked() {
        return new PartyView(
                id, kind, level, paper, maskedName, maskedName, maskedIdNumber, maskedPhone, maskedAddress);
    }
}
