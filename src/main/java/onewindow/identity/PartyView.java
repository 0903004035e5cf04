package onewindow.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A party as every screen shows it. */
public record PartyView(
        UUID id,
        PartyKind kind,
        IdentityLevel level,
        IdentityPaper paper,
        String name,
        String maskedName,
        String maskedIdNumber,
        @Nullable String maskedPhone,
        @Nullable String maskedAddress) {

    /** For a page on which nothing is to be seen whole without a reason. */
    public PartyView masked() {
        return new PartyView(id, kind, level, paper, maskedName, maskedName, maskedIdNumber, maskedPhone, maskedAddress);
    }
}
