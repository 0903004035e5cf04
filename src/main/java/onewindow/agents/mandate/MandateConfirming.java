package onewindow.agents.mandate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.agents.AgentAuditAct;
import onewindow.agents.AgentEvents.Doer;
import onewindow.agents.AgentEvents.Extras;
import onewindow.agents.AgentScope;
import onewindow.agents.Agents;
import onewindow.agents.mandate.Mandate.ConfirmedHow;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import onewindow.identity.IdentityProofs;
import onewindow.identity.Party;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.Scope;
import onewindow.identity.WaitingWork;
import onewindow.identity.audit.Audit;
import onewindow.identity.challenge.OwnPhones;
import onewindow.identity.challenge.OwnPhones.Matter;
import onewindow.identity.part.MandatedParts;
import onewindow.identity.party.Parties;
import onewindow.platform.Problem;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 委托人确认: a mandate holds from the moment its principal has said so himself, by a code to his own phone, on line, or to
 * a second member of staff who neither wrote it down nor gains by it (民法典第一百六十五条).
 */
@Component
class MandateConfirming implements WaitingWork {
    private static final String LAW = "民法典第一百六十五条：委托由委托人本人作出；没有本人手机的由第二人核实";

    private final MandateTable table;
    private final Mandates mandates;
    private final PrincipalHomes homes;
    private final OwnPhones phones;
    private final ConfirmingSurroundings around;

    MandateConfirming(
            MandateTable table,
            Mandates mandates,
            PrincipalHomes homes,
            OwnPhones phones,
            ConfirmingSurroundings around) {
        this.table = table;
        this.mandates = mandates;
        this.homes = homes;
        this.phones = phones;
        this.around = around;
    }

    /** The registers asked, the record, the time. */
    @Component
    record ConfirmingSurroundings(
            Parties parties,
            Agents agents,
            IdentityProofs proofs,
            Audit audit,
            Clock clock,
            MandatedParts parts,
            TransactionTemplate transaction) {}

    /**
     * How a mandate can still be confirmed.
     *
     * @param maskedPhone where the code goes; null when a second person has to ask the principal
     * @param whyNotMe why this member of staff cannot be the second person
     */
    record Open(
            LocalDate until,
            @Nullable String maskedPhone,
            @Nullable String whyNotMe) {}

    record Second(ConfirmedHow how, String note, boolean pictureSeen) {}

    /** Null when there is nothing to confirm any more. */
    @Nullable
    Open open(Actor staff, Mandate mandate) {
        if (mandate.state(today()) != Mandate.State.PENDING) {
            return null;
        }
        Party principal = around.parties().get(mandate.principalId());
        String phone =
                phones.of(principal).map(p -> principal.view().maskedPhone()).orElse(null);
        return new Open(mandate.confirmUntil(), phone, phone == null ? whyNotSecond(staff, mandate) : null);
    }

    /** @return the phone it went to, masked */
    String sendCode(Actor staff, UUID id) {
        Mandate mandate = pending(mandates.get(staff.require(Role.WINDOW_CLERK, Role.AGENT), id));
        Party principal = around.parties().get(mandate.principalId());
        String words = mandates.called(mandate) + "要以您的名义办理“" + shortened(mandate.what()) + "”（委托书" + mandate.number()
                + "，到" + mandate.validUntil() + "为止）。";
        String phone = phones.send(staff, principal, Matter.MANDATE, id, words);
        around.audit().record(staff, AgentAuditAct.MANDATE_CODE, id, phone);
        return phone;
    }

    private static String shortened(String what) {
        return what.length() <= 40 ? what : what.substring(0, 39) + "…";
    }

    /** The principal has read it out to whoever stands before him. */
    Mandate byCode(Actor staff, UUID id, String code) {
        Mandate mandate = pending(mandates.get(staff.require(Role.WINDOW_CLERK, Role.AGENT), id));
        phones.check(around.parties().get(mandate.principalId()), Matter.MANDATE, id, code);
        return confirm(staff, mandate, ConfirmedHow.OWN_PHONE, null, "委托人凭本人手机");
    }

    /** He presses it himself; whoever acts for him cannot, nor whoever holds only a phone an agent typed. */
    Mandate byPrincipal(Actor citizen, UUID id) {
        around.proofs().require(citizen, IdentityLevel.SEEN, "确认委托");
        Mandate mandate = pending(mandates.ofPrincipal(citizen, id));
        if (citizen.actingFor() != null) {
            throw Problem.rule("委托要由委托人本人确认，代办的人不能替他确认。", LAW);
        }
        boolean himself = citizen.level() == IdentityLevel.ASSERTED
                || phones.of(around.parties().get(mandate.principalId())).isPresent();
        if (!himself) {
            throw Problem.rule("您登记的手机还没有经窗口核对过。请带身份证到窗口核对，或请窗口当面确认这份委托。", LAW);
        }
        return confirm(citizen, mandate, ConfirmedHow.PORTAL, null, mandate.maskedPrincipal());
    }

    /** Another member of staff has seen or rung up the principal. */
    Mandate bySecond(Actor staff, UUID id, Second second) {
        Mandate mandate = pending(mandates.get(staff.require(Role.WINDOW_CLERK), id));
        String whyNot = phones.of(around.parties().get(mandate.principalId())).isPresent()
                ? "委托人有登记的本人手机，请用发到那部手机的验证码确认；手机不用了的，先到窗口更改联系方式。"
                : whyNotSecond(staff, mandate);
        if (whyNot != null) {
            around.audit().refused(staff, AgentAuditAct.MANDATE_CONFIRMED, id, whyNot);
            throw Problem.rule(whyNot, LAW);
        }
        check(second);
        return confirm(staff, mandate, second.how(), second.note().strip(), staff.name());
    }

    private static void check(Second second) {
        if (second.how() != ConfirmedHow.IN_PERSON && second.how() != ConfirmedHow.TELEPHONE) {
            throw Problem.invalid("how", "请选择当面核实还是电话核实。");
        }
        if (!second.pictureSeen()) {
            throw Problem.invalid("pictureSeen", "请先看签名（签好的委托书），再核实。");
        }
        String note = second.note().strip();
        if (note.codePointCount(0, note.length()) < 4 || note.length() > 200) {
            throw Problem.invalid("note", "请写明怎么核实的（4 到 200 个字），如：打村委电话找到本人，本人同意。");
        }
    }

    private @Nullable String whyNotSecond(Actor staff, Mandate mandate) {
        UUID me = staff.staffId();
        UUID agentId = mandate.agentId();
        boolean himself = agentId != null
                && me != null
                && me.equals(around.agents().get(agentId).staffId());
        if (himself || (me != null && me.equals(mandate.writtenBy()))) {
            return "这份委托书是您登记的，或者是给您的，要由另一位窗口人员核实；站里只有一个人的，由镇（街道）便民服务中心核实。";
        }
        boolean here = staff.regions(Role.WINDOW_CLERK).stream()
                .anyMatch(own -> own.contains(RegionCode.of(mandate.regionCode())));
        return here ? null : "要由委托人所在的村（社区）或镇（街道）的窗口人员核实。";
    }

    /** Those of these places whose principals have no phone of their own, oldest first. */
    List<Mandate> waiting(Actor clerk) {
        clerk.require(Role.WINDOW_CLERK);
        Where where = Scope.within(new Where(), "m.region_code", clerk.regions(Role.WINDOW_CLERK))
                .and("m.confirmed_at is null and m.revoked_at is null")
                .and("m.confirm_until >= :today and m.valid_until >= :today", "today", today());
        List<Mandate> pending = table.oldest(where);
        Map<UUID, Party> principals = around.parties()
                .all(pending.stream().map(Mandate::principalId).distinct().toList());
        return pending.stream()
                .filter(m -> {
                    Party principal = principals.get(m.principalId());
                    return principal != null && phones.of(principal).isEmpty();
                })
                .toList();
    }

    @Override
    public Map<String, Long> waitingFor(Actor actor) {
        return actor.has(Role.WINDOW_CLERK)
                ? Map.of("mandatesToConfirm", (long) waiting(actor).size())
                : Map.of();
    }

    private Mandate pending(Mandate mandate) {
        Mandate.State state = mandate.state(today());
        if (state != Mandate.State.PENDING) {
            throw Problem.conflict("委托书" + mandate.number() + "现在是“" + state.chinese + "”，不用再确认。");
        }
        return mandate;
    }

    private Mandate confirm(Actor actor, Mandate mandate, ConfirmedHow how, @Nullable String note, String by) {
        return java.util.Objects.requireNonNull(
                around.transaction().execute(t -> write(actor, mandate, how, note, by)));
    }

    private Mandate write(Actor actor, Mandate mandate, ConfirmedHow how, @Nullable String note, String by) {
        UUID me = actor.staffId() == null ? actor.accountId() : actor.staffId();
        Instant now = around.clock().instant();
        around.parties().requireAlive(mandate.principalId());
        homes.require(mandate.principalId(), RegionCode.of(mandate.regionCode()));
        if (!table.confirm(mandate.id(), new MandateTable.Confirmation(how, me, by, note, now, today()))) {
            throw Problem.conflict("这份委托书刚刚已经处理过了，请刷新后再看。");
        }
        homes.learn(actor, mandate);
        actsOnLine(mandate);
        Mandate after = table.find(mandate.id()).orElseThrow();
        String post = actor.kind() == Actor.Kind.CITIZEN
                ? "委托人"
                : AgentScope.oversees(actor, after.regionCode()) ? "窗口人员" : "代办员";
        mandates.tell(
                after,
                new Doer(actor, actor.kind() == Actor.Kind.CITIZEN ? after.maskedPrincipal() : actor.name(), post),
                "CONFIRM",
                new Extras(note == null ? how.chinese : how.chinese + "：" + note, null, null),
                "委托已确认",
                "您已确认委托" + mandates.called(after) + "办理“" + after.what() + "”（" + after.number()
                        + "）。他每替您办一件事都会告诉您，您随时可以撤销。",
                now);
        around.audit().record(actor, AgentAuditAct.MANDATE_CONFIRMED, after.id(), after.number() + " " + how.chinese);
        return after;
    }

    /** Whom one of the family entrusted with everything goes on with his own account. */
    private void actsOnLine(Mandate mandate) {
        UUID holderId = mandate.holderId();
        String relation = mandate.relation();
        if (holderId != null && relation != null && mandate.itemIds().isEmpty()) {
            around.parts()
                    .begin(new MandatedParts.Held(
                            mandate.id(),
                            holderId,
                            mandate.principalId(),
                            relation,
                            mandate.validFrom(),
                            mandate.validUntil()));
        }
    }

    private LocalDate today() {
        return LocalDate.now(around.clock());
    }
}
