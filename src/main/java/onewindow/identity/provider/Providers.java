package onewindow.identity.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import onewindow.platform.setting.Settings;
import onewindow.platform.web.PublicAddress;
import onewindow.platform.web.SecureAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The provider as it describes itself, asked when it is first needed and every ten minutes: one that is down stops neither
 * the start of this program nor any other way to sign in.
 */
@Component
class Providers {
    static final String CALLBACK = "/api/provider/callback";

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final Settings settings;
    private final PublicAddress address;
    private final ProviderCalls calls;
    /** What another system answered; no row of ours says when it changes. */
    private final Cache<List<String>, Provider> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(4)
            .build();

    Providers(Settings settings, PublicAddress address, ProviderCalls calls) {
        this.settings = settings;
        this.address = address;
        this.calls = calls;
    }

    /** @param namesItself whether every answer carries the issuer (RFC 9207) */
    record Provider(ClientRegistration registration, boolean namesItself) {}

    String issuer() {
        return settings.get("provider.issuer");
    }

    boolean isOffered() {
        return Stream.of("provider.issuer", "provider.client-id", "provider.client-secret")
                .noneMatch(key -> settings.get(key).isEmpty());
    }

    String name() {
        return settings.get("provider.name", "省统一身份认证");
    }

    String callback() {
        return address.of(CALLBACK);
    }

    Provider provider() {
        List<String> key = List.of(
                issuer(),
                settings.get("provider.client-id"),
                settings.get("provider.client-secret"),
                settings.get("provider.scopes"));
        Provider provider = known.get(key, all -> describe());
        ClientRegistration registration = ClientRegistration.withClientRegistration(provider.registration)
                .redirectUri(callback())
                .build();
        return new Provider(registration, provider.namesItself);
    }

    ClientRegistration registration() {
        return provider().registration;
    }

    private Provider describe() {
        String issuer = issuer();
        if (!isOffered() || SecureAddress.fault(issuer) != null) {
            throw new Unavailable("统一身份认证还没有设置好。");
        }
        Map<String, Object> document = document(issuer);
        if (!issuer.equals(document.get("issuer"))) {
            throw new Unavailable("认证平台自报的 issuer 是“" + document.get("issuer") + "”，与填写的不一致。");
        }
        ClientRegistration registration = registration(document);
        Stream.of(
                        registration.getProviderDetails().getAuthorizationUri(),
                        registration.getProviderDetails().getTokenUri(),
                        registration.getProviderDetails().getJwkSetUri(),
                        registration.getProviderDetails().getUserInfoEndpoint().getUri())
                .filter(Objects::nonNull)
                .map(SecureAddress::fault)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(fault -> {
                    throw new Unavailable("认证平台给出的地址不能用：" + fault);
                });
        boolean namesItself = Boolean.TRUE.equals(document.get("authorization_response_iss_parameter_supported"));
        return new Provider(registration, namesItself);
    }

    private Map<String, Object> document(String issuer) {
        String path = issuer.replaceAll("/$", "") + "/.well-known/openid-configuration";
        try {
            @Nullable
            Map<String, Object> document = RestClient.create(calls.template())
                    .get()
                    .uri(URI.create(path))
                    .retrieve()
                    .body(DOCUMENT);
            if (document != null) {
                return document;
            }
        } catch (RestClientException e) {
            // Said below.
        }
        throw new Unavailable("认证平台没有回答：取不到 " + path + " 。请核对地址、网络和证书。");
    }

    private ClientRegistration registration(Map<String, Object> document) {
        try {
            return ClientRegistrations.fromOidcConfiguration(document)
                    .registrationId("provider")
                    .clientId(settings.get("provider.client-id"))
                    .clientSecret(settings.get("provider.client-secret"))
                    .redirectUri("{baseUrl}" + CALLBACK)
                    .scope(settings.get("provider.scopes", "openid profile").split(" +"))
                    .build();
        } catch (RuntimeException e) {
            throw new Unavailable("认证平台的说明（openid-configuration）不完整：" + e.getMessage());
        }
    }
}
