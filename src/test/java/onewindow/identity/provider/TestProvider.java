package onewindow.identity.provider;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.filter.OncePerRequestFilter;

/** A province's identity provider: Spring Authorization Server in this process, with people who sign in by name. */
final class TestProvider implements AutoCloseable {
    static final String SECRET = "client-s3cret";
    static final Map<String, Map<String, Object>> PEOPLE = new ConcurrentHashMap<>();
    /** What it says wrongly in its tokens, for a test. */
    static volatile Consumer<JwtClaimsSet.Builder> lie = claims -> {};

    private static String callback = "";
    private static String issuer = "";

    private final Tomcat tomcat;

    private TestProvider(Tomcat tomcat) {
        this.tomcat = tomcat;
    }

    static TestProvider start(String callbackAddress) throws Exception {
        callback = callbackAddress;
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(java.nio.file.Files.createTempDirectory("provider").toString());
        tomcat.setPort(0);
        int port = freePort();
        tomcat.getConnector().setPort(port);
        issuer = "http://127.0.0.1:" + port;
        Context context = tomcat.addContext("", null);
        var spring = new AnnotationConfigWebApplicationContext();
        spring.register(Server.class);
        context.addServletContainerInitializer(
                (classes, servlets) -> {
                    spring.setServletContext(servlets);
                    spring.refresh();
                },
                null);
        var filter = new FilterDef();
        filter.setFilterName("security");
        filter.setFilter(new DelegatingFilterProxy("springSecurityFilterChain", spring));
        filter.setAsyncSupported("true");
        context.addFilterDef(filter);
        var mapping = new FilterMap();
        mapping.setFilterName("security");
        mapping.addURLPattern("/*");
        context.addFilterMap(mapping);
        Tomcat.addServlet(context, "nothing", new jakarta.servlet.http.HttpServlet() {});
        context.addServletMappingDecoded("/", "nothing");
        tomcat.start();
        return new TestProvider(tomcat);
    }

    private static int freePort() throws java.io.IOException {
        try (var free = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    String issuer() {
        return issuer;
    }

    /** What the person's browser does there: signs in, and is sent back. */
    static String signIn(String authorizationAddress, String person) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String basic = Base64.getEncoder().encodeToString((person + ":pw").getBytes(StandardCharsets.UTF_8));
            HttpRequest request = HttpRequest.newBuilder(URI.create(authorizationAddress))
                    .header("Authorization", "Basic " + basic)
                    .header("Accept", "text/html")
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
        }
    }

    static String somebody(Map<String, Object> claims) {
        String name = "p" + UUID.randomUUID().toString().substring(0, 8);
        PEOPLE.put(name, claims);
        return name;
    }

    @Override
    public void close() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    /** Has signed in there already, by the name the browser brings. */
    static final class Person extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String basic = String.valueOf(request.getHeader("Authorization"));
            if (request.getRequestURI().equals("/oauth2/authorize") && basic.startsWith("Basic ")) {
                String name = new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.UTF_8);
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                name.substring(0, name.indexOf(':')),
                                null,
                                List.of(FactorGrantedAuthority.fromAuthority(
                                        FactorGrantedAuthority.PASSWORD_AUTHORITY))));
            }
            chain.doFilter(request, response);
        }
    }

    @EnableWebSecurity
    static class Server {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                    .addFilterAfter(new Person(), HeaderWriterFilter.class)
                    .build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("one")
                    .clientId("onewindow")
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(callback)
                    .scope("openid")
                    .scope("profile")
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build());
        }

        @Bean
        com.nimbusds.jose.jwk.source.JWKSource<com.nimbusds.jose.proc.SecurityContext> keys() throws Exception {
            var pair = KeyPairGenerator.getInstance("RSA");
            pair.initialize(2048);
            var made = pair.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) made.getPublic())
                    .privateKey((RSAPrivateKey) made.getPrivate())
                    .keyID("k1")
                    .build()));
        }

        @Bean
        JwtDecoder decoder(com.nimbusds.jose.jwk.source.JWKSource<com.nimbusds.jose.proc.SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().issuer(issuer).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context -> {
                if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                    Authentication who = context.getPrincipal();
                    Map<String, Object> told = who == null ? Map.of() : PEOPLE.getOrDefault(who.getName(), Map.of());
                    context.getClaims().claims(all -> all.putAll(told));
                    lie.accept(context.getClaims());
                }
            };
        }
    }
}
