package onewindow.identity;

import org.jspecify.annotations.Nullable;

/**
 * Who the county's identity provider says is there.
 *
 * @param issuer the provider, and {@code subject} its own name for the person; the two together never change
 * @param phone as the provider knows it, or null
 * @param enterprise whom the person acts for, when he came for an enterprise
 */
public record AssertedIdentity(
        String issuer,
        String subject,
        String name,
        String idNumber,
        @Nullable String phone,
        @Nullable Enterprise enterprise) {
    public record Enterprise(String name, String creditCode) {}

    @Override
    public String toString() {
        return "AssertedIdentity[…]";
    }
}
