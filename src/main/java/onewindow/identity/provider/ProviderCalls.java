package onewindow.identity.provider;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * How the provider is spoken to: with a time limit, without following redirects, and its tokens only with a signature by its
 * own keys.
 */
@Component
class ProviderCalls {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);
    private static final Set<SignatureAlgorithm> SIGNATURES =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    RestTemplate template() {
        return new RestTemplate(factory());
    }

    private static JdkClientHttpRequestFactory factory() {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(LONGEST_WAIT)
                .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(LONGEST_WAIT);
        return factory;
    }

    /** Exchanges the code, and verifies the token: signature, issuer, audience, time and nonce. */
    OidcAuthorizationCodeAuthenticationProvider exchange() {
        RestTemplate template = template();
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(template.getRequestFactory())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        OidcUserService users = new OidcUserService();
        DefaultOAuth2UserService plain = new DefaultOAuth2UserService();
        RestTemplate userInfo = template();
        userInfo.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        plain.setRestOperations(userInfo);
        users.setOauth2UserService(plain);
        var provider = new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
        provider.setJwtDecoderFactory(registration -> decoder(registration, template));
        return provider;
    }

    private static JwtDecoder decoder(ClientRegistration registration, RestTemplate template) {
        String keys = registration.getProviderDetails().getJwkSetUri();
        if (keys == null) {
            throw new Unavailable("认证平台没有给出验签公钥的地址（jwks_uri）。");
        }
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithms(accepted -> accepted.addAll(SIGNATURES))
                .restOperations(template)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(new JwtTimestampValidator(), new OidcIdTokenValidator(registration))));
        return decoder;
    }
}
