package onewindow.identity.claim;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import onewindow.identity.Party;
import onewindow.identity.PartyCheck;
import onewindow.identity.PartyView;
import onewindow.identity.Role;
import onewindow.identity.challenge.SmsCodes;
import onewindow.identity.party.IdentityChecks;
import onewindow.identity.party.Parties;
import onewindow.identity.party.RegistrationPlaces;
import onewindow.identity.party.WindowVisits;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 核对证件: a claim becomes the person at the window, with the paper in hand. */
@RestController
@RequestMapping("/api/desk/parties/{id}")
class IdentityController {
    private final Parties parties;
    private final WindowVisits access;
    private final IdentityChecks checks;
    private final Claims claims;
    private final SmsCodes codes;
    private final RegistrationPlaces places;

    IdentityController(
            Parties parties,
            WindowVisits access,
            IdentityChecks checks,
            Claims claims,
            SmsCodes codes,
            RegistrationPlaces places) {
        this.parties = parties;
        this.access = access;
        this.checks = checks;
        this.claims = claims;
        this.codes = codes;
        this.places = places;
    }

    /** @param checked 谁、何时、何地核对的; null for a claim nobody looked at */
    record IdentityStanding(
            IdentityLevel level, String levelName, @Nullable IdentityChecked checked, List<PartyClaim> claims) {}

    record IdentityChecked(String how, Instant at, String byName, String place) {}

    /**
     * What somebody typed on line under the same name and number.
     *
     * @param relation of whom typed it for somebody else (女儿); null when it was said of oneself
     */
    record PartyClaim(
            UUID id, @Nullable String maskedPhone, @Nullable String relation) {}

    /** @param code read out from the phone of the claim, when the account is to go on with the person */
    record SeenRequest(
            @Nullable Boolean paperSeen, @Nullable String code) {}

    record SeenView(PartyView party, boolean joined, boolean accountTied, String said) {}

    @GetMapping("/identity")
    IdentityStanding standing(Actor actor, @PathVariable UUID id) {
        actor.requireStaff();
        access.check(actor, id, "查看身份核验");
        Party party = parties.get(id);
        IdentityChecked checked = checks.last(id)
                .map(c -> new IdentityChecked(c.how().chinese, c.at(), c.byName(), c.place()))
                .orElse(null);
        List<PartyClaim> claimed = party.proven() && actor.has(Role.WINDOW_CLERK)
                ? parties.claims(party).stream()
                        .map(c -> new PartyClaim(c.id(), c.view().maskedPhone(), claims.typedBy(c.id())))
                        .toList()
                : List.of();
        return new IdentityStanding(party.level(), party.level().chinese, checked, claimed);
    }

    /** To the phone of a claim, or the one on record; the clerk sees neither. */
    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void code(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Party party = party(actor, id);
        String phone = party.phone();
        if (phone == null || !PartyCheck.isMobile(phone)) {
            throw Problem.rule("没有登记手机号，或者登记的是固定电话，收不了验证码。", "短信验证码只能发到手机");
        }
        codes.send(phone, SmsCodes.Purpose.CONTACT, request.getRemoteAddr());
    }

    @PostMapping("/seen")
    SeenView seen(Actor actor, @PathVariable UUID id, @RequestBody SeenRequest request) {
        Party party = party(actor, id);
        if (!Boolean.TRUE.equals(request.paperSeen())) {
            throw Problem.rule("paperSeen", "请先当面核对证件原件，再确认。", "身份由窗口当面核对");
        }
        boolean proved = !PartyCheck.clean(request.code()).isEmpty();
        if (proved) {
            String phone = party.phone();
            codes.check(phone == null ? "" : phone, SmsCodes.Purpose.CONTACT, PartyCheck.clean(request.code()));
        }
        Claims.Sighting seen = claims.seen(actor, id, proved);
        places.atWindow(actor, seen.party(), null, null);
        return new SeenView(seen.party().view(), seen.joined(), seen.tied(), said(seen));
    }

    private static String said(Claims.Sighting seen) {
        String first = seen.joined() ? "已并入登记的当事人：" + seen.moved() + "。" : "已核对证件。";
        if (seen.relation() != null) {
            return first + "网上是" + seen.relation() + "替当事人填的：还要在“代办人、换证件…”里核对代办关系，关系核对以前看不到这些办件。";
        }
        return first + (seen.tied() || !seen.joined() ? "" : "网上的账号没有跟过来：它的手机不是登记的手机，要改请用“更改联系方式”。");
    }

    private Party party(Actor actor, UUID id) {
        actor.require(Role.WINDOW_CLERK);
        Party party = parties.get(id);
        if (!access.mayRead(actor, id) && !ownClaim(actor, party)) {
            access.check(actor, id, "核对证件");
        }
        return party;
    }

    /** The claims of somebody one looked up by his number are found through him. */
    private boolean ownClaim(Actor actor, Party claim) {
        return !claim.proven()
                && parties.byIdNumber(claim.idNumber())
                        .filter(party -> access.mayRead(actor, party.id()))
                        .isPresent();
    }
}
