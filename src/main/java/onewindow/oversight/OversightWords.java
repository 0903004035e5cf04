package onewindow.oversight;

import java.util.Map;
import onewindow.identity.audit.AuditWords;
import org.springframework.stereotype.Component;

/** The acts of this room, for the audit list. */
@Component
class OversightWords implements AuditWords {
    @Override
    public Map<String, String> names() {
        return Map.of(
                "OVERSIGHT_RULE_CHANGED", "修改监察规则",
                "REGISTER_ENTRY_MADE", "登记簿登记",
                "REGISTER_ENTRY_FOLLOWED_UP", "登记簿答复跟进",
                "REGISTER_PHONE_READ", "查看登记簿里的电话",
                "REGISTER_EXPORTED", "导出登记簿");
    }
}
