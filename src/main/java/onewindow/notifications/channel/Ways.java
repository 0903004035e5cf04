package onewindow.notifications.channel;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onewindow.platform.demo.DemoMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The ways out that are open at this moment; asked anew for every message, since administrators change them meanwhile. */
@Component
public class Ways {
    private static final Logger LOG = LoggerFactory.getLogger(Ways.class);

    private final SmsChannel sms;
    private final MailChannel mail;
    private final DemoMode demo;

    Ways(SmsChannel sms, MailChannel mail, DemoMode demo) {
        this.sms = sms;
        this.mail = mail;
        this.demo = demo;
    }

    public enum Way {
        SMS,
        MAIL
    }

    public Optional<Sender> sender(Way way) {
        return way == Way.SMS ? sms.sender() : mail.sender();
    }

    public Set<Way> open() {
        Set<Way> open = EnumSet.noneOf(Way.class);
        for (Way way : Way.values()) {
            if (sender(way).isPresent()) {
                open.add(way);
            }
        }
        return open;
    }

    /** In a demonstration what has no real way out stays in the box for all to see. */
    public boolean isBoxed(Way way) {
        return demo.on() && sender(way).isEmpty();
    }

    /** Whether a message put in the box now will get anywhere. */
    public boolean leads(Way way) {
        return demo.on() || sender(way).isPresent();
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhatIsMissing() {
        List<String> missing = demo.on() ? List.of() : sms.missing();
        if (!missing.isEmpty()) {
            LOG.warn("短信还没有接通，验证码发不出去：{} 请用系统管理员账号在工作台“系统 → 通道”里设置，见 docs/channels.md。", String.join("", missing));
        }
    }
}
