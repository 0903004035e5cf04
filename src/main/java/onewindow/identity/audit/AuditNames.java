package onewindow.identity.audit;

/**
 * By what people call the things of one kind that a room puts on record: the number of a case, the name of a site. The list of
 * the audit administrator shows it in place of the id, and finds by it.
 *
 * @param subject the kind, as {@link AuditAct#subject()} has it
 * @param sql selects {@code id} and {@code name}, of the things whose id is any of {@code :ids} (ids as an array that may be empty) or whose name is {@code :name}
 */
public record AuditNames(String subject, String sql) {}
