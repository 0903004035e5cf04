package onewindow.agents.mandate;

import java.util.UUID;
import onewindow.agents.Agent;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.party.Parties;
import onewindow.identity.party.Residences;
import onewindow.organisation.region.Regions;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;

/** Whose village a principal is of: what is on record decides, not who asks. */
@Component
public class PrincipalHomes {
    private static final String RULE = "代办员只为自己服务的村（社区）里的群众代办";

    private final Residences residences;
    private final Parties parties;
    private final Regions regions;

    PrincipalHomes(Residences residences, Parties parties, Regions regions) {
        this.residences = residences;
        this.parties = parties;
        this.regions = regions;
    }

    /** The principal is known by his paper, and may live where it is said that he does. */
    void require(UUID principalId, RegionCode said) {
        parties.requireAlive(principalId);
        if (!parties.get(principalId).proven()) {
            throw Problem.rule("principalId", "委托人的身份是网上自报的，还没有核验。请先核对他的证件原件。", "委托由委托人本人作出");
        }
        if (regions.find(said).isEmpty() || said.level().compareTo(RegionCode.Level.TOWN) < 0) {
            throw Problem.invalid("regionCode", "请选择委托人住在哪个村（社区）。");
        }
        if (!residences.mayLiveIn(principalId, said)) {
            throw elsewhere();
        }
    }

    /** Whether somebody is, as far as anybody knows, one of this agent's own people. */
    public boolean servedBy(Agent agent, UUID principalId) {
        return residences
                .of(principalId)
                .map(home -> agent.villages().stream()
                        .map(RegionCode::of)
                        .anyMatch(v -> v.contains(home) || home.contains(v)))
                .orElse(true);
    }

    public static Problem elsewhere() {
        return Problem.rule("regionCode", "这位群众登记的居住地不在这里，不归您服务。住址变了的，请本人带证件到窗口更改居住地。", RULE);
    }

    /** The principal himself has said yes to a mandate of that place. */
    void learn(Actor actor, Mandate mandate) {
        residences.learn(actor, mandate.principalId(), RegionCode.of(mandate.regionCode()), Residences.How.MANDATE);
    }
}
