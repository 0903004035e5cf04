package onewindow.agents.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import onewindow.agents.DemoActors;
import onewindow.identity.Actor;
import onewindow.identity.CreditCode;
import onewindow.identity.NewParty;
import onewindow.identity.Party;
import onewindow.identity.PartyKind;
import onewindow.identity.Role;
import onewindow.identity.party.Parties;
import onewindow.platform.demo.DemoData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One key project with its companion; one of its steps is late. */
@Component
@Order(84)
class DemoProjects implements DemoData {
    private final Projects projects;
    private final DemoActors actors;
    private final Parties parties;
    private final Clock clock;

    DemoProjects(Projects projects, DemoActors actors, Parties parties, Clock clock) {
        this.projects = projects;
        this.actors = actors;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "项目陪办";
    }

    @Override
    public void load() {
        LocalDate today = LocalDate.now(clock);
        Party enterprise = parties.register(new NewParty(
                PartyKind.ENTERPRISE,
                "临沂沂河食品加工有限公司（演示）",
                CreditCode.complete("91371312MA3DEMX1"),
                "19953920001",
                null,
                "赵建国"));
        Actor director = actors.staff(DemoActors.TOWN, Role.CENTRE_DIRECTOR);
        Actor companion = actors.staff(DemoActors.TOWN, Role.AGENT);
        UUID id = projects.open(
                        director,
                        new Projects.Entry(
                                "郑旺镇冷链食品加工园",
                                enterprise.idNumber(),
                                DemoActors.TOWN,
                                Objects.requireNonNull(companion.staffId()),
                                today.minusDays(40),
                                today.plusDays(120),
                                null,
                                0))
                .id();
        UUID first = projects.addStep(companion, id, "到镇便民服务中心递交用地预审材料", today.minusDays(12))
                .steps()
                .getFirst()
                .id();
        projects.finishStep(companion, id, first, "已递交，编号抄给企业");
        projects.addStep(companion, id, "陪企业到区水利局问取水许可", today.minusDays(2));
        projects.addStep(companion, id, "与区市场监管局约食品生产许可现场核查", today.plusDays(9));
    }
}
