package onewindow.notifications.channel;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.setting.Channel;
import onewindow.platform.setting.Setting;
import onewindow.platform.setting.Settings;
import onewindow.platform.web.SecureAddress;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 邮件: the server that sends for those who choose e-mail as well. */
@Component
@Order(2)
public class MailChannel implements Channel {
    private static final Setting HOST = Setting.text("mail.host", "发件服务器", "如 smtp.example.gov.cn");
    private static final Setting FROM = Setting.text("mail.from", "发件地址", "群众看到的发件人，如 zwfw@example.gov.cn");
    private static final List<Setting> SETTINGS = List.of(
            HOST,
            Setting.choice(
                    "mail.security",
                    "加密方式",
                    "不加密只许用在县里自己的网络（内网地址）。",
                    new Setting.Option("TLS", "一连上就加密（端口 465）"),
                    new Setting.Option("STARTTLS", "STARTTLS（端口 587）"),
                    new Setting.Option("NONE", "不加密（端口 25）")),
            Setting.text("mail.port", "端口", "不填时按加密方式。"),
            Setting.text("mail.user", "账号", "不填就不登录。"),
            Setting.secret("mail.password", "密码", "邮箱的密码或授权码。"),
            FROM,
            Setting.text("mail.from-name", "发件人名称", "不填是“一窗通办”。"));
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");

    private final Settings settings;

    MailChannel(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "mail";
    }

    @Override
    public String name() {
        return "电子邮件";
    }

    @Override
    public String purpose() {
        return "愿意用邮箱的群众，在“我的”里填写并确认邮箱以后，通知也发一份到邮箱。";
    }

    @Override
    public boolean isChosen() {
        return !settings.get(HOST.key()).isEmpty();
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        List.of(HOST, FROM).stream()
                .filter(setting -> settings.get(setting.key()).isEmpty())
                .forEach(setting -> missing.add("没有填“" + setting.label() + "”。"));
        faults(settings::get).forEach(fault -> missing.add(fault.message()));
        return missing;
    }

    @Override
    public List<FieldError> faults(UnaryOperator<String> value) {
        List<FieldError> faults = new ArrayList<>();
        String host = value.apply("mail.host");
        if (!host.isEmpty() && !host.matches("[A-Za-z0-9.:\\[\\]-]{1,253}")) {
            faults.add(new FieldError("mail.host", "发件服务器只填名称或 IP 地址，不带 smtp:// 和端口。"));
        }
        if (value.apply("mail.security").equals("NONE") && !host.isEmpty() && !SecureAddress.isNear(host)) {
            faults.add(new FieldError("mail.security", "不加密只许用在内网地址（10、172.16、192.168 开头）。"));
        }
        String port = value.apply("mail.port");
        if (!port.isEmpty() && !(port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65535)) {
            faults.add(new FieldError("mail.port", "端口是 1 到 65535 的整数。"));
        }
        String from = value.apply("mail.from");
        if (!from.isEmpty() && !isAddress(from)) {
            faults.add(new FieldError("mail.from", "发件地址不是正确的邮箱地址。"));
        }
        return faults;
    }

    /** One plain address, and nothing that could become a second recipient or a header. */
    public static boolean isAddress(String address) {
        if (address.length() > 200 || !ADDRESS.matcher(address).matches()) {
            return false;
        }
        try {
            new InternetAddress(address, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    /** None while something is missing. */
    public Optional<Sender> sender() {
        return isChosen() && missing().isEmpty() ? Optional.of(new SmtpMail(settings)) : Optional.empty();
    }

    @Override
    public TrialNeeds trialNeeds() {
        return TrialNeeds.MAIL;
    }

    @Override
    public Trial attempt(String to) {
        if (!isAddress(to.strip())) {
            return Trial.bad("邮箱地址不对，请核对。");
        }
        Optional<Sender> sender = sender();
        if (sender.isEmpty()) {
            return Trial.bad(String.join("", missing()));
        }
        try {
            String words = "这是一封测试邮件，收到说明邮件已经接通。";
            sender.get().send(new Sender.Outgoing("trial:" + UUID.randomUUID(), to.strip(), "测试邮件", words, null));
            return Trial.good("邮件服务器已经收下，请看邮箱收到没有（也看一下垃圾箱）。");
        } catch (Sender.Refused e) {
            return Trial.bad(e.why());
        }
    }
}
