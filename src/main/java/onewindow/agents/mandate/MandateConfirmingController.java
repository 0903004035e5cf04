package onewindow.agents.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 委托人确认: the code to the principal's own phone, his own word on line, or a second person's at the desk. */
@RestController
class MandateConfirmingController {
    private final MandateConfirming confirming;
    private final MandateSeconds seconds;
    private final MandateHistory history;

    MandateConfirmingController(MandateConfirming confirming, MandateSeconds seconds, MandateHistory history) {
        this.confirming = confirming;
        this.seconds = seconds;
        this.history = history;
    }

    record MandateCodeSent(String said) {}

    record MandateCode(
            @NotBlank(message = "请填写委托人手机收到的验证码。") String code) {}

    record SecondPerson(
            @NotNull(message = "请选择当面核实还是电话核实。") Mandate.ConfirmedHow how,
            @Nullable String note,
            @Nullable Boolean pictureSeen) {}

    record MandateConfirmed(UUID id, String stateName, String said) {}

    /** @param whyNot why the one who looks cannot confirm it himself */
    record MandateToConfirm(
            UUID id,
            String number,
            String maskedPrincipal,
            String holderName,
            String what,
            LocalDate validUntil,
            LocalDate confirmUntil,
            String witnessName,
            Instant givenAt,
            @Nullable String whyNot) {}

    @GetMapping("/api/desk/mandates-to-confirm")
    List<MandateToConfirm> waiting(Actor actor) {
        return seconds.waiting(actor).stream().map(m -> row(actor, m)).toList();
    }

    private MandateToConfirm row(Actor actor, Mandate m) {
        MandateConfirming.Open open = confirming.open(actor, m);
        return new MandateToConfirm(
                m.id(),
                m.number(),
                m.maskedPrincipal(),
                history.called(m),
                m.what(),
                m.validUntil(),
                m.confirmUntil(),
                m.witnessName(),
                m.givenAt(),
                open == null ? null : open.whyNotMe());
    }

    @PostMapping("/api/desk/mandates/{id}/code")
    MandateCodeSent code(Actor actor, @PathVariable UUID id) {
        return new MandateCodeSent("验证码已发到委托人的手机 " + confirming.sendCode(actor, id) + "，请他看清短信内容，同意再告诉您。");
    }

    @PostMapping("/api/desk/mandates/{id}/confirm")
    MandateConfirmed byCode(Actor actor, @PathVariable UUID id, @Valid @RequestBody MandateCode typed) {
        return done(confirming.byCode(actor, id, typed.code()));
    }

    @PostMapping("/api/desk/mandates/{id}/second-person")
    MandateConfirmed bySecond(Actor actor, @PathVariable UUID id, @Valid @RequestBody SecondPerson said) {
        String note = said.note() == null ? "" : said.note();
        return done(confirming.bySecond(
                actor, id, new MandateConfirming.Second(said.how(), note, Boolean.TRUE.equals(said.pictureSeen()))));
    }

    @PostMapping("/api/my/mandates/{id}/confirm")
    MandateConfirmed mine(Actor actor, @PathVariable UUID id) {
        return done(confirming.byPrincipal(actor, id));
    }

    private static MandateConfirmed done(Mandate mandate) {
        return new MandateConfirmed(mandate.id(), "已确认", "委托已确认，从现在起有效。委托人随时可以撤销。");
    }
}
