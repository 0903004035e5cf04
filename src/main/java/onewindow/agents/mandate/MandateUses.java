package onewindow.agents.mandate;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseFiles;
import onewindow.cases.CaseStatus;
import onewindow.cases.CaseSummary;
import onewindow.cases.intake.OnBehalf;
import onewindow.cases.intake.Registrations;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 代办人来办: what one of the family does at the window on a mandate. The principal is told of each at once. */
@Component
class MandateUses {
    private final Mandates mandates;
    private final MandateHistory history;
    private final OnBehalf onBehalf;
    private final Registrations registrations;
    private final CaseFiles files;
    private final KinRepresentation kin;

    MandateUses(
            Mandates mandates,
            MandateHistory history,
            OnBehalf onBehalf,
            Registrations registrations,
            CaseFiles files,
            KinRepresentation kin) {
        this.mandates = mandates;
        this.history = history;
        this.onBehalf = onBehalf;
        this.registrations = registrations;
        this.files = files;
        this.kin = kin;
    }

    enum Use {
        SUPPLY("补交材料", CaseAction.SUPPLY),
        COLLECT("领取结果", CaseAction.DELIVER),
        WITHDRAW("撤回申请", CaseAction.WITHDRAW);

        final String chinese;
        final CaseAction action;

        Use(String chinese, CaseAction action) {
            this.chinese = chinese;
            this.action = action;
        }
    }

    /** @param signature of the holder, who takes the result with him */
    record Used(
            UUID mandateId,
            Use use,
            @Nullable String reason,
            @Nullable UUID signature,
            String key) {}

    /** What may be done to the case now. */
    static List<Use> open(CaseStatus status) {
        return Arrays.stream(Use.values())
                .filter(use -> use.action.leadsFrom(status))
                .toList();
    }

    @Transactional
    public CaseFile bring(Actor actor, UUID mandateId, Registrations.Intake intake) {
        actor.require(Role.WINDOW_CLERK);
        Mandate mandate = mandates.brought(actor, mandateId, intake.partyId(), intake.itemId());
        CaseFile file = registrations.register(actor, intake, mandate.words());
        if (history.used(mandate, "BRING", intake.key())) {
            return file;
        }
        kin.put(file.id(), mandate);
        history.usedAtWindow(
                actor,
                mandate,
                "BRING",
                new MandateHistory.Done("提交了申请", file.subject().itemName(), file.number()),
                intake.key());
        return file;
    }

    @Transactional
    public void use(Actor actor, UUID caseId, Used used) {
        actor.require(Role.WINDOW_CLERK);
        CaseSummary file = files.summary(caseId).orElseThrow(() -> Problem.notFound("这个办件"));
        Mandate mandate = mandates.brought(actor, used.mandateId(), file.partyId(), file.itemId());
        if (history.used(mandate, used.use().name(), used.key())) {
            return;
        }
        if (!used.use().action.leadsFrom(file.status())) {
            throw Problem.conflict("现在是“" + file.status().chinese + "”，不能“" + used.use().chinese + "”。请刷新后再看。");
        }
        act(actor, file, mandate, used);
        String did = used.use() == Use.COLLECT ? "领取了结果" : used.use() == Use.SUPPLY ? "补交了材料" : "撤回了申请";
        history.usedAtWindow(
                actor,
                mandate,
                used.use().name(),
                new MandateHistory.Done(did, file.itemName(), file.number()),
                used.key());
    }

    private void act(Actor actor, CaseSummary file, Mandate mandate, Used used) {
        switch (used.use()) {
            case SUPPLY -> onBehalf.supply(actor, file.id(), used.key(), mandate.words());
            case COLLECT -> {
                if (used.signature() == null) {
                    throw Problem.invalid("signature", "请代领人在屏幕上签字。");
                }
                String receiver = mandate.holder() + "（" + mandate.relation() + "，凭委托书" + mandate.number() + "代领）";
                onBehalf.deliver(actor, file.id(), used.key(), receiver, used.signature());
            }
            case WITHDRAW -> {
                if (used.reason() == null
                        || used.reason().isBlank()
                        || used.reason().length() > 200) {
                    throw Problem.invalid("reason", "请写明为什么撤回（200 个字以内）。");
                }
                onBehalf.withdraw(
                        actor,
                        file.id(),
                        used.key(),
                        mandate.words() + "：" + used.reason().strip());
            }
        }
    }
}
