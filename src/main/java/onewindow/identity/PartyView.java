package onewindow.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A party as every screen shows it. */
public record PartyView(
        UUID id,
        PartyKind kind,
        String name,
        String maskedName,
        String maskedIdNumber,
        @Nullable String maskedPhone,
        @Nullable String maskedAddress) {}
