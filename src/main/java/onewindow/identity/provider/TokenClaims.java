package onewindow.identity.provider;

import java.util.Objects;
import onewindow.identity.AssertedIdentity;
import onewindow.platform.PhoneNumber;
import onewindow.platform.setting.Settings;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Reads who somebody is out of what the provider tells, under the names this county has set. */
@Component
class TokenClaims {
    private final Settings settings;

    TokenClaims(Settings settings) {
        this.settings = settings;
    }

    record Told(
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String enterprise,
            @Nullable String creditCode) {
        @Override
        public String toString() {
            return "Told[…]";
        }
    }

    Told told(OidcUser user) {
        return new Told(
                claim(user, "provider.claim-name", "name"),
                claim(user, "provider.claim-id-number", "id_number"),
                claim(user, "provider.claim-phone", "phone_number"),
                claim(user, "provider.claim-enterprise", "enterprise_name"),
                claim(user, "provider.claim-credit-code", "credit_code"));
    }

    private @Nullable String claim(OidcUser user, String setting, String usual) {
        Object value = user.getClaims().get(settings.get(setting, usual));
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    /** Null when the provider did not say both name and number. */
    @Nullable
    AssertedIdentity identity(OidcUser user, String issuer) {
        Told told = told(user);
        if (told.name() == null || told.idNumber() == null) {
            return null;
        }
        AssertedIdentity.Enterprise enterprise = told.enterprise() == null || told.creditCode() == null
                ? null
                : new AssertedIdentity.Enterprise(told.enterprise(), told.creditCode());
        return new AssertedIdentity(
                issuer,
                Objects.requireNonNull(user.getSubject()),
                told.name(),
                told.idNumber(),
                phone(told.phone()),
                enterprise);
    }

    /** Only a Chinese mobile number is one here. */
    private static @Nullable String phone(@Nullable String told) {
        String plain = told == null ? "" : TypedText.phone(told);
        return PhoneNumber.isMobile(plain) ? plain : null;
    }
}
