package onewindow.notifications;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.notifications.channel.SmsChannel;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.setting.Channel;
import onewindow.platform.setting.Setting;
import onewindow.platform.setting.Settings;
import onewindow.platform.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 通道: what this installation is connected to, set up and tried by the system administrator. */
@RestController
@RequestMapping("/api/admin/channels")
class ChannelController {
    private static final int LONGEST_VALUE = 4000;

    private final List<Channel> channels;
    private final Settings settings;
    private final PublicAddress address;
    private final Audit audit;

    ChannelController(List<Channel> channels, Settings settings, PublicAddress address, Audit audit) {
        this.channels = List.copyOf(channels);
        this.settings = settings;
        this.address = address;
        this.audit = audit;
    }

    record ChannelList(List<ChannelView> channels) {}

    record ChannelView(
            String key,
            String name,
            String purpose,
            boolean chosen,
            boolean ready,
            List<String> missing,
            Channel.TrialNeeds trialNeeds,
            List<SettingView> settings) {}

    /**
     * @param value null for a secret, which is never read back
     * @param set whether there is one
     * @param environmentName set when the environment says it and this page cannot change it
     */
    record SettingView(
            String key,
            String label,
            Setting.Kind kind,
            String hint,
            List<Setting.Option> options,
            @Nullable String value,
            boolean set,
            @Nullable String environmentName) {}

    record ChannelChange(@Nullable Map<String, @Nullable String> values) {}

    record TrialRequest(@Nullable String to) {}

    record ReportAddress(String address) {}

    @GetMapping
    ChannelList all(Actor actor) {
        actor.require(Role.SYSTEM_ADMIN);
        return new ChannelList(channels.stream().map(this::view).toList());
    }

    /** Only what is named changes; an empty value takes a setting back, and a secret not named stays. */
    @PutMapping("/{key}")
    ChannelView change(Actor actor, @PathVariable String key, @RequestBody ChannelChange change) {
        actor.require(Role.SYSTEM_ADMIN);
        Channel channel = channel(key);
        Map<String, String> values = checked(channel, change.values());
        UnaryOperator<String> then = name -> values.containsKey(name) ? values.get(name) : settings.get(name);
        List<FieldError> faults = channel.faults(then);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        settings.change(values, actor.accountId());
        audit.record(actor, MessageAuditAct.CHANNEL_CHANGED, key, "改了：" + labels(channel, values));
        return view(channel);
    }

    private Map<String, String> checked(Channel channel, @Nullable Map<String, @Nullable String> named) {
        Map<String, @Nullable String> given = named == null ? new TreeMap<>() : named;
        Map<String, String> values = new TreeMap<>();
        List<FieldError> faults = new ArrayList<>();
        given.forEach((name, value) -> {
            Setting setting = channel.settings().stream()
                    .filter(s -> s.key().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid("values", "没有“" + name + "”这项设置。"));
            if (value == null || settings.isFromOutside(name)) {
                return;
            }
            fault(setting, value, faults);
            values.put(name, value.strip());
        });
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return values;
    }

    private static void fault(Setting setting, String value, List<FieldError> faults) {
        boolean chosen = setting.kind() != Setting.Kind.CHOICE
                || value.isEmpty()
                || setting.options().stream().anyMatch(option -> option.value().equals(value));
        boolean oneLine =
                setting.kind() == Setting.Kind.LINES || value.strip().lines().count() <= 1;
        if (value.length() > LONGEST_VALUE || value.indexOf('\0') >= 0 || !chosen || !oneLine) {
            faults.add(new FieldError(setting.key(), "“" + setting.label() + "”的内容不对，请核对。"));
        }
    }

    private static String labels(Channel channel, Map<String, String> values) {
        return String.join(
                "、",
                channel.settings().stream()
                        .filter(setting -> values.containsKey(setting.key()))
                        .map(Setting::label)
                        .toList());
    }

    @PostMapping("/{key}/trial")
    Channel.Trial attempt(Actor actor, @PathVariable String key, @RequestBody TrialRequest request) {
        actor.require(Role.SYSTEM_ADMIN);
        Channel.Trial trial = channel(key).attempt(request.to() == null ? "" : request.to());
        audit.record(actor, MessageAuditAct.CHANNEL_TRIED, key, trial.good() ? "成功" : "没有成功");
        return trial;
    }

    /** Shown once: whoever knows it may say what became of messages. The one before is worth nothing any more. */
    @PostMapping("/sms/report-address")
    ReportAddress makeReportAddress(Actor actor) {
        actor.require(Role.SYSTEM_ADMIN);
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        settings.change(Map.of(SmsChannel.REPORT_SECRET, text), actor.accountId());
        audit.record(actor, MessageAuditAct.REPORT_ADDRESS_MADE, "sms", "");
        return new ReportAddress(address.of("/api/sms-reports/" + text));
    }

    private Channel channel(String key) {
        return channels.stream()
                .filter(channel -> channel.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("这个通道"));
    }

    private ChannelView view(Channel channel) {
        List<String> missing = channel.missing();
        return new ChannelView(
                channel.key(),
                channel.name(),
                channel.purpose(),
                channel.isChosen(),
                channel.isChosen() && missing.isEmpty(),
                missing,
                channel.trialNeeds(),
                channel.settings().stream().map(this::view).toList());
    }

    private SettingView view(Setting setting) {
        String value = settings.get(setting.key());
        boolean secret = setting.kind() == Setting.Kind.SECRET;
        return new SettingView(
                setting.key(),
                setting.label(),
                setting.kind(),
                setting.hint(),
                setting.options(),
                secret ? null : value,
                !value.isEmpty(),
                settings.isFromOutside(setting.key()) ? setting.environmentName() : null);
    }
}
