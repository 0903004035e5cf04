package onewindow.notifications;

import java.util.Map;
import onewindow.identity.audit.AuditWords;
import org.springframework.stereotype.Component;

/** What this room puts on record. */
@Component
class NotificationWords implements AuditWords {
    @Override
    public Map<String, String> names() {
        return Map.of(
                "CHANNEL_CHANGED", "修改通道设置",
                "CHANNEL_TRIED", "测试通道",
                "REPORT_ADDRESS_MADE", "生成送达报告地址",
                "MAIL_CONFIRMED", "确认电子邮箱",
                "MAIL_SWITCHED", "打开或关掉电子邮箱",
                "MAIL_FORGOTTEN", "删除电子邮箱");
    }
}
