package onewindow.feedback;

import java.util.Map;
import onewindow.identity.audit.AuditWords;
import org.springframework.stereotype.Component;

@Component
class FeedbackWords implements AuditWords {
    @Override
    public Map<String, String> names() {
        return Map.of("CASE_RATED", "评价办件");
    }
}
