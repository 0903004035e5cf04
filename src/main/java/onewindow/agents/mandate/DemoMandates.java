package onewindow.agents.mandate;

import java.util.List;
import onewindow.agents.DemoActors;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.Role;
import onewindow.platform.DemoData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Old people of one village who gave the agent a mandate. */
@Component
@Order(81)
class DemoMandates implements DemoData {
    private static final List<String> NAMES = List.of("宋兰英", "李福来", "王秀芳", "张德胜", "刘玉珍");

    private final MandateGiving giving;
    private final DemoActors actors;

    DemoMandates(MandateGiving giving, DemoActors actors) {
        this.giving = giving;
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
            giving.give(
                    agent,
                    new MandateGiving.Given(
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
        }
        forHusband();
    }

    /** One of the family too, written down at the window. */
    private void forHusband() {
        Actor clerk = actors.staff(DemoActors.TOWN, Role.WINDOW_CLERK);
        giving.give(
                clerk,
                new MandateGiving.Given(
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
    }
}
