package onewindow.agents.errand;

import java.util.UUID;
import onewindow.agents.AgentAuditAct;
import onewindow.agents.AgentEvents;
import onewindow.agents.AgentPictures;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import onewindow.platform.key.FieldCipher;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pictures of an order and the numbers behind the masks, shown one at a time, each look on record. */
@Component
class ErrandEvidence {
    private final Errands orders;
    private final AgentEvents events;
    private final AgentPictures pictures;
    private final FieldCipher cipher;
    private final Audit audit;

    ErrandEvidence(Errands orders, AgentEvents events, AgentPictures pictures, FieldCipher cipher, Audit audit) {
        this.orders = orders;
        this.events = events;
        this.pictures = pictures;
        this.cipher = cipher;
        this.audit = audit;
    }

    /** Whom to call and where to go, in clear: each look is on record. */
    ErrandController.OrderContact contact(Actor actor, UUID id, String why) {
        Errand order = orders.open(actor, id);
        audit.record(actor, AgentAuditAct.CONTACT_SEEN, "AGENT_ORDER", id, why + "（代办单 " + order.number() + "）");
        byte[] address = order.address();
        return new ErrandController.OrderContact(
                order.name(),
                order.phone(cipher),
                address == null ? null : cipher.decrypt(address, ErrandTable.ADDRESS.of(order.id())));
    }

    ResponseEntity<Resource> picture(Actor actor, UUID id, long seq) {
        Errand order = orders.open(actor, id);
        UUID picture = events.of(order.id()).stream()
                .filter(e -> e.seq() == seq)
                .findFirst()
                .map(AgentEvents.Line::picture)
                .orElseThrow(() -> Problem.notFound("这张照片"));
        audit.record(actor, AgentAuditAct.PICTURE_SEEN, id, order.number());
        return pictures.show(java.util.Objects.requireNonNull(picture));
    }
}
