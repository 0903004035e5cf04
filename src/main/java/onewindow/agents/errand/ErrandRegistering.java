package onewindow.agents.errand;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.agents.Agent;
import onewindow.agents.custody.OriginalsTransport;
import onewindow.agents.mandate.Mandate;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMaterial.Provided;
import onewindow.cases.CaseSummary;
import onewindow.cases.intake.OnBehalf;
import onewindow.cases.intake.Registrations;
import onewindow.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agent registers a case under a mandate. */
@Component
class ErrandRegistering {
    private final Errands orders;
    private final ErrandMandates mandates;
    private final ErrandMoves moves;
    private final ErrandWriter writer;
    private final OnBehalf onBehalf;
    private final OriginalsTransport papers;

    ErrandRegistering(
            Errands orders,
            ErrandMandates mandates,
            ErrandMoves moves,
            ErrandWriter writer,
            OnBehalf onBehalf,
            OriginalsTransport papers) {
        this.orders = orders;
        this.mandates = mandates;
        this.moves = moves;
        this.writer = writer;
        this.onBehalf = onBehalf;
        this.papers = papers;
    }

    /** @param file the upload */
    record Photo(String key, UUID file) {}

    record Provision(String key, Provided provided) {}

    record Application(
            UUID itemId,
            UUID mandateId,
            Map<String, String> form,
            List<Provision> materials,
            List<Photo> photos,
            int version,
            String key,
            @Nullable String again) {}

    /** The mandate is held, the case written and linked, the principal told: all in one transaction or not at all. */
    @Transactional
    public Errand register(Actor actor, UUID orderId, Application application) {
        Errand order = orders.get(actor, orderId);
        if (writer.repeated(order, ErrandAction.REGISTER_CASE, application.key())) {
            return order;
        }
        orders.allow(actor, order, ErrandAction.REGISTER_CASE, application.version());
        Agent agent = mandates.agent(actor, order);
        Mandate mandate = mandates.holding(order, agent, application);
        CaseFile file = onBehalf.register(
                actor,
                intake(order, mandate, application),
                application.photos().stream()
                        .map(photo -> new OnBehalf.Photographed(photo.key(), photo.file()))
                        .toList(),
                channel(order),
                ErrandMandates.words(mandate));
        ErrandMove move = moves.registering(actor, order, agent, mandate, file, application.key());
        writer.writeWithin(move);
        mandates.broughtIn(order, file.id(), mandate, move.at());
        if (application.materials().stream().anyMatch(m -> m.provided() == Provided.PAPER)) {
            papers.takenAlong(actor, file.id(), agent.name());
        }
        return orders.get(actor, orderId);
    }

    private static Registrations.Intake intake(Errand order, Mandate mandate, Application application) {
        return new Registrations.Intake(
                application.itemId(),
                mandate.principalId(),
                order.regionCode(),
                application.form(),
                application.materials().stream()
                        .map(m -> new Registrations.Brought(m.key(), m.provided()))
                        .toList(),
                order.id() + " " + application.key(),
                application.again());
    }

    private static CaseSummary.Channel channel(Errand order) {
        return order.kind() == Errand.Kind.HOME_VISIT ? CaseSummary.Channel.HOME_VISIT : CaseSummary.Channel.AGENT;
    }
}
