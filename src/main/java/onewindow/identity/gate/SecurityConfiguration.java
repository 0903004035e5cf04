package onewindow.identity.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import onewindow.identity.Actor;
import onewindow.identity.account.StaffPolicy;
import onewindow.identity.audit.Audit;
import onewindow.identity.part.Parts;
import onewindow.identity.session.SessionContexts;
import onewindow.identity.session.Sessions;
import onewindow.platform.Problem;
import onewindow.platform.web.ProblemAdvice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The doors of the house: what is public, what needs which kind of person, and what every answer carries. */
@Configuration
class SecurityConfiguration {
    private static final String[] PUBLIC_READING = {
        "/api/me",
        "/api/config",
        "/api/items/**",
        "/api/regions/**",
        "/api/counties",
        "/api/sites/**",
        "/api/departments",
        "/api/life-events",
        "/api/verify/**",
        "/api/screen/**",
        "/api/staff-photos/*",
        "/api/tickets/*",
        "/api/tickets/*/text",
        "/api/tickets/*/rating",
        "/api/tickets/*/qr.svg",
        "/api/slots",
        "/api/slots/*",
        "/api/hall-appointments/*",
        "/api/hall-appointments/*/qr.svg",
        "/api/kiosk",
        "/api/rating-tablet",
        "/api/publicity",
        "/api/rating-form",
        "/api/demo/**",
        "/api/citizen/sms-codes/*",
        "/api/provider/**",
        "/api/openapi.json/**",
        "/actuator/health"
    };
    private static final String[] PUBLIC_POSTING = {
        "/api/challenges",
        "/api/citizen/sms-codes",
        "/api/citizen/sign-in",
        "/api/citizen/last-four",
        "/api/citizen/not-me",
        "/api/staff/sign-in",
        "/api/progress",
        "/api/sms-reports/*",
        "/api/progress/glance",
        "/api/sign-out",
        "/api/devices/hello",
        "/api/kiosk/tickets",
        "/api/kiosk/check-in",
        "/api/hall-appointments/*/change",
        "/api/hall-appointments/*/confirm",
        "/api/hall-appointments/*/cancel",
        "/api/tickets/*/leave",
        "/api/tickets/*/text",
        "/api/tickets/*/rating",
        "/api/rating-tablet",
        "/api/publicity/*/objections"
    };
    /** Another program calls here, and proves itself by the secret in the address. */
    private static final String GATEWAY_REPORTS = "/api/sms-reports/*";

    /**
     * Styles may stand inline (the component library sets them), scripts may not. Beside the server, a page speaks with the
     * devices of its own PC (docs/device-bridge.md).
     */
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws://127.0.0.1:*; media-src 'self' blob:; "
                    + "worker-src 'self' blob:; frame-src 'self' blob:; object-src 'none'; base-uri 'self'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            ActorFilter actors,
            ProblemAdvice problems,
            CsrfTokenRepository csrf,
            SecurityContextRepository contexts,
            DeskDoor deskDoor,
            AccountLimits limits)
            throws Exception {
        return http.authorizeHttpRequests(SecurityConfiguration::rules)
                .securityContext(c -> c.securityContextRepository(contexts))
                .csrf(c -> c.spa().csrfTokenRepository(csrf).ignoringRequestMatchers(GATEWAY_REPORTS))
                .headers(SecurityConfiguration::headers)
                .addFilterAfter(actors, SecurityContextHolderFilter.class)
                .addFilterAfter(deskDoor, ActorFilter.class)
                .addFilterAfter(limits, DeskDoor.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(
                                (request, response, why) -> problems.write(refusal(request, why), response))
                        .accessDeniedHandler(
                                (request, response, why) -> problems.write(refusal(request, why), response)))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void rules(
            org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer<HttpSecurity>
                            .AuthorizationManagerRequestMatcherRegistry
                    rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.GET, PUBLIC_READING)
                .permitAll()
                .requestMatchers(HttpMethod.POST, PUBLIC_POSTING)
                .permitAll()
                .requestMatchers("/api/desk/**")
                .access(Gate.DESK)
                .requestMatchers("/api/admin/**")
                .access(Gate.ADMIN)
                .requestMatchers("/api/my/**", "/api/applications/**", "/api/citizen/**")
                .access(Gate.CITIZEN)
                .requestMatchers("/api/staff/second-step/**")
                .access(Gate.SECOND_STEP)
                .requestMatchers("/api/staff/**")
                .access(Gate.STAFF)
                .requestMatchers("/api/**")
                .access(Gate.SIGNED_IN)
                .requestMatchers("/actuator/**")
                .denyAll()
                .anyRequest()
                .permitAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(c -> c.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(Customizer.withDefaults())
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        p -> p.policy("camera=(self), geolocation=(self), microphone=(), payment=(), usb=()"));
    }

    private static Problem refusal(HttpServletRequest request, Exception why) {
        Actor actor = ActorFilter.actor(request);
        if (why instanceof CsrfException) {
            return Problem.notAllowed("这个请求没有带上页面的安全标记，没有执行。请刷新页面再试一次。");
        }
        if (ActorFilter.owesSecondStep(request)) {
            return Problem.notAllowed("请先完成第二步验证，再做别的操作。");
        }
        if (actor == null) {
            boolean hadOne = SessionContexts.named(request).isPresent();
            return Problem.of(Problem.Kind.NOT_SIGNED_IN, hadOne ? "登录已过期，请重新登录后继续。" : "请先登录。");
        }
        if (ActorFilter.mustChangePassword(request)) {
            return Problem.notAllowed("请先修改初始密码，再做别的操作。");
        }
        return Problem.notAllowed(actor.kind() == Actor.Kind.CITIZEN ? "这里只有工作人员可以使用。" : "您的岗位不能做这项操作。");
    }

    @Bean
    ActorFilter actorFilter(
            SecurityContextRepository contexts,
            Sessions sessions,
            Parts parts,
            Audit audit,
            StaffPolicy policy,
            Clock clock) {
        return new ActorFilter(contexts, sessions, parts, audit, policy, clock);
    }

    @Bean
    DeskDoor deskDoor(DeskNetwork network, ProblemAdvice problems) {
        return new DeskDoor(network, problems);
    }

    @Bean
    AccountLimits accountLimits(
            @Value("${onewindow.limits.citizen-writes:120}") int citizenWrites,
            @Value("${onewindow.limits.staff-writes:600}") int staffWrites,
            @Value("${onewindow.limits.refusals:100}") int refusals,
            Audit audit,
            ProblemAdvice problems) {
        return new AccountLimits(new AccountLimits.Rates(citizenWrites, staffWrites, refusals), audit, problems);
    }

    /** They stand in the chain above and nowhere else. */
    @Bean
    FilterRegistrationBean<ActorFilter> noSecondActorFilter(ActorFilter filter) {
        return inTheChainOnly(filter);
    }

    @Bean
    FilterRegistrationBean<DeskDoor> noSecondDeskDoor(DeskDoor filter) {
        return inTheChainOnly(filter);
    }

    @Bean
    FilterRegistrationBean<AccountLimits> noSecondAccountLimits(AccountLimits filter) {
        return inTheChainOnly(filter);
    }

    private static <F extends Filter> FilterRegistrationBean<F> inTheChainOnly(F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** Read by the page's script, which sends it back in the header X-XSRF-TOKEN. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** There is no other way to sign in than ours; this keeps the framework from inventing a user. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new org.springframework.security.authentication.AuthenticationServiceException("not used");
        };
    }
}
