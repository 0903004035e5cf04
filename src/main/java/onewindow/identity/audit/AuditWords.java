package onewindow.identity.audit;

import java.util.Map;

/** The Chinese names of the acts a room puts on record, for the audit administrator's list. Each room contributes a bean. */
public interface AuditWords {
    Map<String, String> names();
}
