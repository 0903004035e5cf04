package onewindow.agents.mandate;

import java.util.List;
import onewindow.agents.DemoActors;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.Role;
import onewindow.platform.demo.DemoData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Old people of one village who gave the agent a mandate. */
@Component
@Order(81)
class DemoMandates implements DemoData {
    private static final List<String> NAMES = List.of("宋兰英", "李福来", "王秀芳", "张德胜", "刘玉珍");

    private final MandateGiving giving;
    private final MandateConfirming confirming;
    private final DemoActors actors;

    DemoMandates(MandateGiving giving, MandateConfirming confirming, DemoActors actors) {
        this.giving = giving;
        this.confirming = confirming;
        this.actors = actors;
    }

    @Override
    public String name() {
        return "委托书";
    }

    @Override
    public void load() {
        Actor agent = actors.staff(DemoActors.TOWN, Role.AGENT);
        for (int n = 0; n < NAMES.size(); n++) {
            Party principal = actors.old(n, NAMES.get(n));
            Mandate given = giving.give(
                    agent,
                    new MandateGiving.MandateRequest(
                            principal.id(),
                            null,
                            null,
                            DemoActors.VILLAGE,
                            List.of(),
                            null,
                            null,
                            Mandate.How.SIGNED,
                            actors.signature(agent),
                            "demo " + n));
            // One waits, so that the list of those to be confirmed shows something.
            if (n < NAMES.size() - 1) {
                confirmed(actors.staff(DemoActors.TOWN, Role.WINDOW_CLERK), given);
            }
        }
        forHusband();
    }

    /** One of the family too, written down at the window. */
    private void forHusband() {
        Actor clerk = actors.staff(DemoActors.TOWN, Role.WINDOW_CLERK);
        Mandate given = giving.give(
                clerk,
                new MandateGiving.MandateRequest(
                        actors.old(3, NAMES.get(3)).id(),
                        null,
                        new MandateGiving.Kin(actors.old(NAMES.size(), "赵桂兰").id(), "老伴"),
                        DemoActors.VILLAGE,
                        List.of(),
                        null,
                        null,
                        Mandate.How.SIGNED,
                        actors.signature(clerk),
                        "demo wife"));
        confirmed(actors.secondClerk(DemoActors.TOWN), given);
    }

    private void confirmed(Actor clerk, Mandate given) {
        confirming.bySecond(
                clerk,
                given.id(),
                new MandateConfirming.Second(Mandate.ConfirmedHow.IN_PERSON, "在村便民服务站见到本人，本人同意委托", true));
    }
}
