package onewindow.cases.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseSummary.Channel;
import onewindow.cases.Cases;
import onewindow.cases.desk.CaseViews.CaseView;
import onewindow.cases.people.CaseStaff;
import onewindow.cases.people.PaymentChecks;
import onewindow.cases.people.PaymentChecks.How;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.Role;
import onewindow.identity.challenge.OwnPhones;
import onewindow.identity.challenge.OwnPhones.Matter;
import onewindow.identity.party.Parties;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 收款账户核对 on the case page: a clerk has asked the applicant whether the account is his. */
@RestController
class PaymentCheckController {
    private static final String RULE = "代办人填写的收款账户由窗口与委托人核对";

    private final Cases cases;
    private final PaymentChecks checks;
    private final OwnPhones phones;
    private final Parties parties;
    private final CasePage page;

    PaymentCheckController(Cases cases, PaymentChecks checks, OwnPhones phones, Parties parties, CasePage page) {
        this.cases = cases;
        this.checks = checks;
        this.phones = phones;
        this.parties = parties;
        this.page = page;
    }

    /** @param code sent to the applicant's own phone, when that is how he was asked */
    record PaymentCheck(
            @NotNull(message = "请选择怎么核对的。") How how,
            @Nullable String note,
            @Nullable String code) {}

    record PaymentCodeSent(String said) {}

    @PostMapping("/api/desk/cases/{id}/payment-check/code")
    PaymentCodeSent code(Actor actor, @PathVariable UUID id) {
        CaseFile file = toCheck(actor, id);
        Party applicant = parties.get(file.subject().partyId());
        String words =
                "代办人为您申请“" + file.subject().itemName() + "”（" + file.numberText() + "）填写了收款账户，窗口正在与您核对，请先问清是哪张卡。是您的账户、";
        return new PaymentCodeSent("验证码已发到委托人的手机 " + phones.send(actor, applicant, Matter.PAYMENT, id, words) + "。");
    }

    @PostMapping("/api/desk/cases/{id}/payment-check")
    CaseView check(Actor actor, @PathVariable UUID id, @Valid @RequestBody PaymentCheck said) {
        CaseFile file = toCheck(actor, id);
        String note = said.note() == null ? "" : said.note().strip();
        if (note.length() > 200) {
            throw Problem.invalid("note", "说明写在 200 个字以内。");
        }
        Party applicant = parties.get(file.subject().partyId());
        switch (said.how()) {
            case CODE -> phones.check(applicant, Matter.PAYMENT, id, said.code() == null ? "" : said.code());
            case CALLED_BACK -> callable(applicant, note);
            case IN_PERSON -> noted(note, "请写明怎么当面核对的，如：本人带卡到窗口。");
        }
        checks.put(actor, file, said.how(), note);
        return page.of(actor, cases.get(actor, id));
    }

    private void callable(Party applicant, String note) {
        String phone = applicant.phone();
        if (phone == null || phones.ofStaff(phone)) {
            throw Problem.rule("how", "委托人没有登记能回拨的电话，请当面核对。", RULE);
        }
        noted(note, "请写明谁接的电话，如：本人接听，核对了卡号后四位。");
    }

    private static void noted(String note, String wanted) {
        if (note.codePointCount(0, note.length()) < 4) {
            throw Problem.invalid("note", wanted);
        }
    }

    private CaseFile toCheck(Actor actor, UUID id) {
        CaseFile file = cases.get(actor.require(Role.WINDOW_CLERK), id);
        if (!checks.needed(file)) {
            throw Problem.conflict("这件的收款账户不用与委托人核对。");
        }
        boolean byAgent = file.channel() == Channel.AGENT || file.channel() == Channel.HOME_VISIT;
        if (byAgent && checks.writtenBy(CaseStaff.staffId(actor), id)) {
            throw Problem.rule("这件是您代为申请的，收款账户要由另一位窗口人员与委托人核对。", RULE);
        }
        return file;
    }
}
