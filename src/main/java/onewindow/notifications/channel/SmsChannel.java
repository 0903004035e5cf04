package onewindow.notifications.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import onewindow.platform.PhoneNumber;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.setting.Channel;
import onewindow.platform.setting.Setting;
import onewindow.platform.setting.Settings;
import onewindow.platform.web.SecureAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 短信: which gateway, and how it is spoken to. */
@Component
@Order(1)
public class SmsChannel implements Channel {
    public static final String REPORT_SECRET = "sms.report-secret";

    private final Settings settings;

    SmsChannel(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "sms";
    }

    @Override
    public String name() {
        return "短信";
    }

    @Override
    public String purpose() {
        return "登录验证码、办件进展、提醒和督办。没有短信，群众和工作人员都收不到验证码。";
    }

    @Override
    public List<Setting> settings() {
        return SmsSettings.ALL;
    }

    @Override
    public boolean isChosen() {
        return kind(settings::get) != SmsGatewayKind.NONE;
    }

    private static SmsGatewayKind kind(UnaryOperator<String> value) {
        return SmsGatewayKind.of(value.apply("sms.gateway")).orElse(SmsGatewayKind.NONE);
    }

    @Override
    public List<String> missing() {
        SmsGatewayKind kind = kind(settings::get);
        List<String> missing = new ArrayList<>();
        if (kind == SmsGatewayKind.NONE) {
            missing.add("还没有选短信平台。");
            return missing;
        }
        SmsSettings.needed(kind).stream()
                .filter(setting -> settings.get(setting.key()).isEmpty())
                .forEach(setting -> missing.add("没有填“" + setting.label() + "”。"));
        faults(settings::get).forEach(fault -> missing.add(fault.message()));
        return missing;
    }

    @Override
    public List<FieldError> faults(UnaryOperator<String> value) {
        List<FieldError> faults = new ArrayList<>();
        if (SmsGatewayKind.of(value.apply("sms.gateway")).isEmpty()) {
            faults.add(new FieldError("sms.gateway", "没有这种短信平台。"));
        }
        address(value, "sms.url", faults);
        address(value, "sms.request-url", faults);
        headers(value.apply("sms.headers"), faults);
        pattern(value, "sms.success", faults);
        pattern(value, "sms.reference", faults);
        pattern(value, "sms.report-delivered", faults);
        String seconds = value.apply("sms.timeout");
        if (!seconds.isEmpty() && !seconds.matches("[1-9]|[12]\\d|30")) {
            faults.add(new FieldError("sms.timeout", "最多等几秒：应是 1 到 30 的整数。"));
        }
        if (!value.apply("sms.url").isEmpty() && !namesPhoneAndText(value)) {
            faults.add(new FieldError("sms.body", "网址或内容里要有 {phone} 和 {text}（或 {code}），不然发不到人。"));
        }
        return faults;
    }

    private static boolean namesPhoneAndText(UnaryOperator<String> value) {
        String both = value.apply("sms.url") + value.apply("sms.body");
        return Template.names(both, "phone") && (Template.names(both, "text") || Template.names(both, "code"));
    }

    private static void address(UnaryOperator<String> value, String key, List<FieldError> faults) {
        // A gap in the address, {phone}, is no character of one.
        String plain = value.apply(key).replaceAll("[{}]", "");
        String fault = hasGapInHost(value.apply(key))
                ? "服务器的名字里不能有 {…}：每条短信要到同一台服务器。"
                : plain.isEmpty() ? null : SecureAddress.fault(plain);
        if (fault != null) {
            faults.add(new FieldError(key, fault));
        }
    }

    private static boolean hasGapInHost(String url) {
        int gap = url.indexOf('{');
        int host = url.indexOf("//") + 2;
        return host > 1
                && gap >= host
                && url.substring(host, gap).chars().noneMatch(c -> c == '/' || c == '?' || c == '#');
    }

    private static void headers(String lines, List<FieldError> faults) {
        lines.lines()
                .filter(line -> !line.isBlank() && !HttpSms.isHeader(line))
                .forEach(line -> faults.add(new FieldError(
                        "sms.headers", "“" + line.strip() + "”写得不对，或不能由这里设置（如 Host、Content-Length）。应是“名称: 内容”，一行一个。")));
    }

    private static void pattern(UnaryOperator<String> value, String key, List<FieldError> faults) {
        try {
            Pattern.compile(value.apply(key));
        } catch (PatternSyntaxException e) {
            faults.add(new FieldError(key, "“" + value.apply(key) + "”不是正确的正则表达式。"));
        }
    }

    /** None while something is missing. */
    public Optional<Sender> sender() {
        return isChosen() && missing().isEmpty() ? Optional.of(sender(kind(settings::get))) : Optional.empty();
    }

    private Sender sender(SmsGatewayKind kind) {
        return kind == SmsGatewayKind.HTTP ? new HttpSms(request()) : new LibrarySms(kind, settings::get);
    }

    private HttpSms.Request request() {
        String reference = settings.get("sms.reference");
        return new HttpSms.Request(
                settings.get("sms.method", "POST"),
                settings.get("sms.url"),
                settings.get("sms.headers"),
                settings.get("sms.body"),
                Template.Escape.valueOf(settings.get("sms.body-type", "JSON")),
                Pattern.compile(settings.get("sms.success")),
                reference.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(reference)),
                Duration.ofSeconds(Long.parseLong(settings.get("sms.timeout", "10"))),
                settings.get("sms.secret"));
    }

    @Override
    public TrialNeeds trialNeeds() {
        return TrialNeeds.PHONE;
    }

    /** Straight to the gateway, without the box: its answer is what the administrator wants to see. */
    @Override
    public Trial attempt(String to) {
        String phone = to.strip();
        if (!PhoneNumber.isMobile(phone)) {
            return Trial.bad("手机号应是 1 开头的 11 位数字，请核对。");
        }
        Optional<Sender> sender = sender();
        if (sender.isEmpty()) {
            return Trial.bad(String.join("", missing()));
        }
        return handOver(sender.get(), phone);
    }

    private static Trial handOver(Sender sender, String phone) {
        try {
            String key = "trial:" + UUID.randomUUID();
            @Nullable
            String reference = sender.send(
                    new Sender.Outgoing(key, phone, null, "【一窗通办】这是一条测试短信，收到说明短信已经接通。测试号 246810。", "246810"));
            return Trial.good(
                    "短信平台已经收下" + (reference == null ? "" : "（编号 " + reference + "）") + "，请看手机收到没有。测试短信里的数字是 246810。");
        } catch (Sender.Refused e) {
            return Trial.bad(e.why());
        }
    }
}
