package onewindow.documents;

import java.util.Map;
import onewindow.identity.audit.AuditWords;
import org.springframework.stereotype.Component;

@Component
class DocumentWords implements AuditWords {
    @Override
    public Map<String, String> names() {
        return Map.of("DOCUMENT_READ", "查看文书");
    }
}
