package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.SentCodes;
import onewindow.identity.party.Parties;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A phone that lay idle for half a year may be in other hands by now. */
@OneWindowTest
class HandoverApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Parties parties;

    @Autowired
    Db db;

    String phone;
    String idNumber;
    UUID party;
    SavedCase file;

    @BeforeEach
    void somebody_who_was_not_seen_for_half_a_year() {
        phone = Api.newPhone();
        idNumber = Api.newIdNumber();
        Api citizen = Api.seenCitizen(port, phone, "王小兰", idNumber);
        party = UUID.fromString(citizen.get("/api/me").text("party.id"));
        file = SavedCase.of(db, party, "371312108000", "SUBMITTED");
        db.sql("update identity.account set last_sign_in_at = now() - interval '181 days' where party_id = :party")
                .bind("party", party)
                .update();
        pause();
    }

    private void pause() {
        db.sql("update identity.sms_code set sent_at = sent_at - interval '2 minutes' where expires_at > now()")
                .update();
    }

    private Api signedIn() {
        Api api = Api.visitor(port);
        api.post("/api/citizen/sms-codes", Map.of("phone", phone, "purpose", "SIGN_IN"))
                .expect(202);
        Api.Answer held = api.post("/api/citizen/sign-in", Map.of("phone", phone, "code", SentCodes.last(phone)))
                .expect(200);
        assertThat(held.at("asksLastFour").asBoolean()).isTrue();
        assertThat(held.at("party").isNull()).isTrue();
        return api;
    }

    @Test
    void nothing_is_shown_before_the_last_four_are_given() {
        Api api = signedIn();
        api.get("/api/my/cases").expect(401);
        api.get("/api/my/messages").expect(401);
        api.post("/api/citizen/real-name", Map.of()).expect(401);
        assertThat(api.get("/api/me").at("signedIn").asBoolean()).isFalse();
        api.post("/api/citizen/last-four", Map.of("lastFour", idNumber.substring(14)))
                .expect(200);
        assertThat(api.get("/api/me").text("party.id")).isEqualTo(party.toString());
        assertThat(api.get("/api/my/cases").expect(200).at("items").size()).isEqualTo(1);
    }

    @Test
    void signing_in_again_does_not_end_the_doubt() {
        signedIn();
        pause();
        signedIn();
    }

    @Test
    void five_wrong_tries_are_all_there_are() {
        Api api = signedIn();
        String right = idNumber.substring(14);
        String wrong = right.equals("0000") ? "1111" : "0000";
        for (int i = 0; i < 5; i++) {
            api.post("/api/citizen/last-four", Map.of("lastFour", wrong)).expect(400);
        }
        api.post("/api/citizen/last-four", Map.of("lastFour", right)).expect(429);
    }

    @Test
    void who_says_that_it_is_not_him_frees_the_phone_and_touches_no_case() {
        Api api = signedIn();
        Api.Answer fresh = api.post("/api/citizen/not-me", null).expect(200);
        assertThat(fresh.at("signedIn").asBoolean()).isTrue();
        assertThat(fresh.at("realNamed").asBoolean()).isFalse();
        assertThat(parties.get(party).phone()).isNull();
        assertThat(db.sql("select status || party_id::text from cases.case_file where id = :id")
                        .bind("id", file.id)
                        .one(String.class))
                .isEqualTo("SUBMITTED" + party);
        assertThat(db.sql("select count(*) from platform.audit_entry where act = 'PHONE_FREED' and subject_id = :id")
                        .bind("id", party.toString())
                        .count())
                .isEqualTo(1);
        api.post("/api/citizen/real-name", Map.of("kind", "PERSON", "name", "王小兰", "idNumber", idNumber))
                .expect(200);
        assertThat(api.get("/api/me").text("level"))
                .as("the phone is not on record any more")
                .isEqualTo("CLAIMED");
    }

    @Test
    void a_phone_in_daily_use_may_be_freed_as_well() {
        Api citizen = Api.someCitizen(port);
        UUID id = UUID.fromString(citizen.get("/api/me").text("party.id"));
        citizen.post("/api/citizen/not-me", null).expect(200);
        assertThat(citizen.get("/api/me").at("realNamed").asBoolean()).isFalse();
        assertThat(parties.get(id).phone()).isNull();
        Api.visitor(port).post("/api/citizen/not-me", null).expect(401);
        Api.visitor(port)
                .post("/api/citizen/last-four", Map.of("lastFour", "1234"))
                .expect(401);
    }
}
