package onewindow.identity.audit;

import onewindow.platform.audit.AuditLog;

/**
 * An act as the audit trail names it. Each room lists its own in an enum, and nothing else needs to be told: the list of the
 * audit administrator finds every such enum. What is stored never changes, for the trail is never rewritten.
 */
public interface AuditAct {
    /** Of the enum. */
    String name();

    /** The act's name in the trail. */
    default String stored() {
        return name();
    }

    String chinese();

    /** Among the acts of all rooms, where its own word would not say enough. */
    default String inTrail() {
        return chinese();
    }

    /** The kind of thing it is done to, as stored. */
    String subject();

    /** For who is not signed in, or is the program. */
    default AuditLog.What on(Object id, String detail) {
        return on(subject(), id, detail);
    }

    default AuditLog.What on(String subject, Object id, String detail) {
        return new AuditLog.What(stored(), subject, id.toString(), detail);
    }
}
