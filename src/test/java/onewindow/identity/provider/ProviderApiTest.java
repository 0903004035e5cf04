package onewindow.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.platform.db.Db;
import onewindow.platform.setting.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The county's identity provider, and everything somebody may try on the way there and back. */
@OneWindowTest
@TestPropertySource(properties = "onewindow.public-url=https://zwfw.example.test")
class ProviderApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Settings settings;

    @Autowired
    Db db;

    @Autowired
    TestClock clock;

    /** What the provider knows the portal by; a browser of these tests goes to the portal itself. */
    private static final String PUBLIC = "https://zwfw.example.test";

    private static @Nullable TestProvider running;
    private TestProvider provider;

    @BeforeEach
    void connect() throws Exception {
        if (running == null) {
            running = TestProvider.start(PUBLIC + Providers.CALLBACK);
        }
        provider = running;
        settings.change(
                Map.of(
                        "provider.issuer",
                        provider.issuer(),
                        "provider.client-id",
                        "onewindow",
                        "provider.client-secret",
                        TestProvider.SECRET),
                null);
    }

    @AfterEach
    void takeBack() {
        clock.reset();
        TestProvider.lie = claims -> {};
        Map<String, String> nothing = new HashMap<>();
        db.sql("select key from platform.setting").list(String.class).forEach(key -> nothing.put(key, ""));
        settings.change(nothing, null);
    }

    @AfterAll
    static void stop() throws Exception {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    private static Map<String, Object> wang(String idNumber) {
        return Map.of("name", "王小兰", "id_number", idNumber);
    }

    /** To the provider, and back to the address it sends the browser to. */
    private String toAndBack(Api browser, String person) throws Exception {
        return local(TestProvider.signIn(go(browser, "/cases"), person));
    }

    private static String go(Api browser, String next) {
        return location(browser.get("/api/provider/sign-in?next=" + next).expect(302));
    }

    private static String location(Api.Answer answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String local(String address) {
        assertThat(address).doesNotContain("error=");
        URI uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    @Test
    void whom_the_provider_asserts_is_signed_in_as_the_party_of_his_number() throws Exception {
        String number = Api.newIdNumber();
        String person = TestProvider.somebody(wang(number));
        Api browser = Api.visitor(port);
        String before = browser.cookie("OWSESSION");
        Api.Answer back = browser.get(toAndBack(browser, person)).expect(302);
        assertThat(location(back)).isEqualTo("/cases");
        Api.Answer me = browser.get("/api/me").expect(200);
        assertThat(me.at("realNamed").asBoolean()).isTrue();
        assertThat(me.text("party.maskedIdNumber")).endsWith(number.substring(14));
        assertThat(browser.cookie("OWSESSION")).isNotEmpty().isNotEqualTo(before);
        // Again, in another browser: the same account.
        Api second = Api.visitor(port);
        second.get(toAndBack(second, person)).expect(302);
        assertThat(second.get("/api/me").text("accountId")).isEqualTo(me.text("accountId"));
    }

    @Test
    void a_session_planted_before_is_worth_nothing_afterwards() throws Exception {
        Api victim = Api.someCitizen(port);
        String planted = victim.cookie("OWSESSION");
        victim.get(toAndBack(victim, TestProvider.somebody(wang(Api.newIdNumber()))))
                .expect(302);
        assertThat(victim.cookie("OWSESSION")).isNotEqualTo(planted);
        Api attacker = Api.visitor(port);
        Api.Answer me = attacker.send("GET", "/api/me", Map.of("Cookie", "OWSESSION=" + planted), null);
        assertThat(me.at("signedIn").asBoolean()).isFalse();
    }

    @Test
    void the_request_carries_state_nonce_and_proof_key() {
        Api browser = Api.visitor(port);
        String address = go(browser, "/cases");
        assertThat(address)
                .startsWith(provider.issuer())
                .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256", "response_type=code");
        assertThat(go(browser, "/cases")).isNotEqualTo(address);
    }

    @Test
    void an_answer_brought_by_another_browser_is_refused() throws Exception {
        Api attacker = Api.visitor(port);
        String answer = toAndBack(attacker, TestProvider.somebody(wang(Api.newIdNumber())));
        Api victim = Api.visitor(port);
        assertThat(location(victim.get(answer).expect(302))).endsWith("provider=EXPIRED");
        go(victim, "/cases");
        assertThat(location(victim.get(answer).expect(302))).endsWith("provider=EXPIRED");
        assertThat(victim.get("/api/me").at("signedIn").asBoolean()).isFalse();
    }

    @Test
    void an_answer_is_taken_once() throws Exception {
        Api browser = Api.visitor(port);
        String answer = toAndBack(browser, TestProvider.somebody(wang(Api.newIdNumber())));
        String sealed = browser.cookie("OWPROVIDER");
        browser.get(answer).expect(302);
        Api again = Api.visitor(port);
        Api.Answer replayed = again.send("GET", answer, Map.of("Cookie", "OWPROVIDER=" + sealed), null);
        assertThat(location(replayed.expect(302))).endsWith("provider=EXPIRED");
    }

    @Test
    void an_answer_that_comes_too_late_is_refused() throws Exception {
        Api browser = Api.visitor(port);
        String answer = toAndBack(browser, TestProvider.somebody(wang(Api.newIdNumber())));
        clock.advance(Duration.ofMinutes(11));
        assertThat(location(browser.get(answer).expect(302))).endsWith("provider=EXPIRED");
    }

    @Test
    void a_token_with_another_nonce_is_refused() throws Exception {
        TestProvider.lie = claims -> claims.claim("nonce", "another");
        refused("REFUSED");
    }

    @Test
    void a_token_of_another_issuer_is_refused() throws Exception {
        TestProvider.lie = claims -> claims.issuer("https://elsewhere.example");
        refused("REFUSED");
    }

    @Test
    void a_token_for_another_program_is_refused() throws Exception {
        TestProvider.lie = claims -> claims.audience(java.util.List.of("somebody-else"));
        refused("REFUSED");
    }

    @Test
    void somebody_without_a_name_or_number_is_not_signed_in() throws Exception {
        TestProvider.lie = claims -> claims.claims(all -> all.remove("id_number"));
        refused("INCOMPLETE");
    }

    @Test
    void a_number_that_is_none_is_not_signed_in() throws Exception {
        TestProvider.lie = claims -> claims.claim("id_number", "371312199001010000");
        refused("MISMATCH");
    }

    private void refused(String failure) throws Exception {
        Api browser = Api.visitor(port);
        String answer = toAndBack(browser, TestProvider.somebody(wang(Api.newIdNumber())));
        assertThat(location(browser.get(answer).expect(302))).endsWith("provider=" + failure);
        assertThat(browser.get("/api/me").at("signedIn").asBoolean()).isFalse();
    }

    @Test
    void an_answer_in_the_name_of_another_provider_is_refused() throws Exception {
        Api browser = Api.visitor(port);
        String answer = toAndBack(browser, TestProvider.somebody(wang(Api.newIdNumber())))
                .replaceAll("&iss=[^&]*", "");
        assertThat(location(browser.get(answer + "&iss=https%3A%2F%2Felsewhere.example")
                        .expect(302)))
                .endsWith("provider=REFUSED");
    }

    @Test
    void an_answer_after_the_county_has_changed_its_provider_is_refused() throws Exception {
        Api browser = Api.visitor(port);
        String answer = toAndBack(browser, TestProvider.somebody(wang(Api.newIdNumber())));
        settings.change(Map.of("provider.client-id", "another"), null);
        assertThat(location(browser.get(answer).expect(302))).endsWith("provider=REFUSED");
    }

    @Test
    void nobody_is_led_out_of_the_portal() throws Exception {
        for (String next : new String[] {
            "https://evil.example/",
            "//evil.example",
            "/%5Cevil.example",
            "javascript:alert(1)",
            "/%0d%0aX:1",
            "/x%22",
            "/x%25zz",
            "/api/provider/sign-in",
            "/desk/window"
        }) {
            Api browser = Api.visitor(port);
            String answer =
                    local(TestProvider.signIn(go(browser, next), TestProvider.somebody(wang(Api.newIdNumber()))));
            assertThat(location(browser.get(answer).expect(302))).as(next).isEqualTo("/");
        }
    }

    @Test
    void a_provider_that_is_down_stops_nothing_but_itself() {
        settings.change(Map.of("provider.issuer", "http://127.0.0.1:9"), null);
        Api browser = Api.visitor(port);
        assertThat(browser.get("/api/provider").expect(200).at("offered").asBoolean())
                .isTrue();
        assertThat(go(browser, "/cases")).endsWith("provider=UNAVAILABLE");
        Api.someCitizen(port).get("/api/my/cases").expect(200);
    }

    @Test
    void without_a_provider_none_is_offered() {
        settings.change(Map.of("provider.issuer", ""), null);
        assertThat(Api.visitor(port)
                        .get("/api/provider")
                        .expect(200)
                        .at("offered")
                        .asBoolean())
                .isFalse();
        assertThat(go(Api.visitor(port), "/cases")).endsWith("provider=UNAVAILABLE");
    }

    @Test
    void a_claim_made_by_phone_stays_a_claim_beside_the_owner() throws Exception {
        String number = Api.newIdNumber();
        Api claimant = Api.citizen(port, Api.newPhone(), "王小兰", number);
        Api owner = Api.visitor(port);
        owner.get(toAndBack(owner, TestProvider.somebody(wang(number)))).expect(302);
        assertThat(owner.get("/api/me").at("realNamed").asBoolean()).isTrue();
        assertThat(owner.get("/api/me").text("accountId"))
                .isNotEqualTo(claimant.get("/api/me").text("accountId"));
        assertThat(claimant.get("/api/me").text("party.level")).isEqualTo("CLAIMED");
        assertThat(owner.get("/api/me").text("party.level")).isEqualTo("ASSERTED");
        assertThat(owner.get("/api/me").text("party.id"))
                .isNotEqualTo(claimant.get("/api/me").text("party.id"));
    }

    @Test
    void a_trial_shows_what_arrives_and_signs_nobody_in() throws Exception {
        Api administrator = Api.staff(port, "admin.system");
        Api.Answer asked = administrator
                .post("/api/admin/channels/provider/trial", Map.of())
                .expect(200);
        assertThat(asked.at("good").asBoolean()).isTrue();
        String there = location(administrator.get(asked.text("goTo")).expect(302));
        String number = Api.newIdNumber();
        String back = local(TestProvider.signIn(there, TestProvider.somebody(wang(number))));
        String shown = location(administrator.get(back).expect(302));
        assertThat(shown).startsWith("/desk/admin/channels?trial=good").doesNotContain(number);
        assertThat(administrator.get("/api/me").text("kind")).isEqualTo("STAFF");
        Api.visitor(port).get("/api/provider/sign-in?trial=true").expect(403);
    }
}
