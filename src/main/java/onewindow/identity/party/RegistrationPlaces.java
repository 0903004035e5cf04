package onewindow.identity.party;

import onewindow.identity.Actor;
import onewindow.identity.NewParty;
import onewindow.identity.Party;
import onewindow.identity.PartyCheck;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.VillageAgents;
import onewindow.identity.challenge.OwnPhones;
import onewindow.identity.challenge.PhoneOrigins;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where whoever is registered lives, and whose phone it is: the window writes it down, an agent keeps to his villages. */
@Component
public class RegistrationPlaces {
    private static final String ELSEWHERE = "代办员只能登记自己服务的村（社区）里的群众，请先选择住在哪个村；登记的居住地不对的，请本人到窗口更改。";

    private final ObjectProvider<VillageAgents> villages;
    private final Residences residences;
    private final OwnPhones phones;
    private final PhoneOrigins origins;

    RegistrationPlaces(
            ObjectProvider<VillageAgents> villages, Residences residences, OwnPhones phones, PhoneOrigins origins) {
        this.villages = villages;
        this.residences = residences;
        this.phones = phones;
        this.origins = origins;
    }

    /** An agent sees the papers of his own villages, registers nobody elsewhere, and never under a number of the service's own. */
    void admitAgent(Actor agent, NewParty wanted, @Nullable String regionCode) {
        boolean his = regionCode != null && villages.stream().anyMatch(v -> v.serves(agent, RegionCode.of(regionCode)));
        if (!his) {
            throw Problem.invalid("regionCode", ELSEWHERE);
        }
        if (wanted.phone() != null && phones.ofStaff(wanted.phone())) {
            throw Problem.invalid("phone", "这是代办员或工作人员的电话，不能登记成群众的。群众没有手机的，请空着。");
        }
    }

    /** Whom he finds known already must live there too. */
    void byAgent(Actor agent, Parties.Enrolled enrolled, RegionCode region) {
        Party party = enrolled.party();
        if (!residences.mayLiveIn(party.id(), region)) {
            throw Problem.invalid("regionCode", ELSEWHERE);
        }
        if (!enrolled.known()) {
            residences.learn(agent, party.id(), region, Residences.How.AGENT);
            origins.byAgent(party.id(), party.phone() != null);
        }
    }

    /** A clerk who acts for others too vouches for nobody's phone: the code, or another window, does. */
    void newAtWindow(Actor clerk, Party party) {
        if (clerk.has(Role.AGENT)) {
            origins.byAgent(party.id(), party.phone() != null);
        }
    }

    /** @param regionCode as the person says; else the place of the window, when that is a town's or a village's */
    public void atWindow(Actor clerk, Party party, @Nullable String regionCode, @Nullable String phoneSaid) {
        RegionCode place = regionCode == null || regionCode.isBlank()
                ? clerk.regions(Role.WINDOW_CLERK).getFirst()
                : RegionCode.of(regionCode);
        residences.learn(clerk, party.id(), place, Residences.How.WINDOW);
        if (!clerk.has(Role.AGENT)
                && phoneSaid != null
                && PartyCheck.phone(phoneSaid).equals(PartyCheck.phone(party.phone()))) {
            origins.byAgent(party.id(), false);
        }
    }
}
