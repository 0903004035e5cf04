package onewindow.notifications.channel;

import java.util.LinkedHashMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dromara.sms4j.aliyun.config.AlibabaConfig;
import org.dromara.sms4j.aliyun.service.AlibabaSmsImpl;
import org.dromara.sms4j.api.SmsBlend;
import org.dromara.sms4j.api.entity.SmsResponse;
import org.dromara.sms4j.comm.delayedTime.DelayedTime;
import org.dromara.sms4j.ctyun.config.CtyunConfig;
import org.dromara.sms4j.ctyun.service.CtyunSmsImpl;
import org.dromara.sms4j.huawei.config.HuaweiConfig;
import org.dromara.sms4j.huawei.service.HuaweiSmsImpl;
import org.dromara.sms4j.mas.config.MasConfig;
import org.dromara.sms4j.mas.service.MasSmsImpl;
import org.dromara.sms4j.provider.config.BaseConfig;
import org.dromara.sms4j.tencent.config.TencentConfig;
import org.dromara.sms4j.tencent.service.TencentSmsImpl;
import org.jspecify.annotations.Nullable;

/**
 * The common clouds, each by its own protocol and signature (sms4j). Only what signs and sends is taken of that library:
 * its queues, timers and retries are not, since messages wait in our own box, which survives a restart.
 */
final class LibrarySms implements Sender {
    private static final Executor HERE = Runnable::run;
    private static final Pattern REFERENCE =
            Pattern.compile("\"(?:BizId|SerialNo|smsMsgId|msgGroup|requestId)\"\\s*:\\s*\"([^\"]{1,100})\"");

    /** No later message is ever scheduled with it; this keeps it from starting a thread of its own. */
    @SuppressWarnings("NullAway")
    private static final DelayedTime NEVER = null;

    static {
        CheckedTls.install();
    }

    private final SmsGatewayKind kind;
    private final UnaryOperator<String> settings;

    LibrarySms(SmsGatewayKind kind, UnaryOperator<String> settings) {
        this.kind = kind;
        this.settings = settings;
    }

    @Override
    public @Nullable String send(Outgoing message) {
        SmsResponse answer;
        try {
            answer = hand(message);
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Refused(kind.chinese + "：" + Unreachable.words(null, e));
        }
        String said = String.valueOf(answer.getData());
        if (!answer.isSuccess()) {
            throw new Refused(kind.chinese
                    + Unreachable.named(said)
                            .map(words -> "：" + words)
                            .orElseGet(() -> "没有收下：" + harmless(said, message)));
        }
        Matcher reference = REFERENCE.matcher(said.substring(0, Math.min(said.length(), 4000)));
        return reference.find() ? reference.group(1) : null;
    }

    /** A client of its own for each message: it counts its tries in a field. */
    private SmsResponse hand(Outgoing message) {
        SmsBlend gateway = gateway();
        if (!kind.byTemplate) {
            return gateway.sendMessage(message.to(), message.text());
        }
        String code = message.code();
        LinkedHashMap<String, String> parameters = new LinkedHashMap<>();
        if (code != null) {
            parameters.put(setting("sms.code-parameter", "code"), code);
            return gateway.sendMessage(message.to(), setting("sms.code-template", ""), parameters);
        }
        String template = setting("sms.notice-template", "");
        if (template.isEmpty()) {
            throw new Refused("没有填“通知短信的模板编号”，通知发不出去。");
        }
        parameters.put(setting("sms.notice-parameter", "text"), message.text());
        return gateway.sendMessage(message.to(), template, parameters);
    }

    private SmsBlend gateway() {
        return switch (kind) {
            case ALIBABA -> new AlibabaSmsImpl(alibaba(), HERE, NEVER);
            case TENCENT -> new TencentSmsImpl(tencent(), HERE, NEVER);
            case HUAWEI -> new HuaweiSmsImpl(huawei(), HERE, NEVER);
            case CTYUN -> new CtyunSmsImpl(ctyun(), HERE, NEVER);
            case MAS -> new MasSmsImpl(mas(), HERE, NEVER);
            case NONE, HTTP -> throw new IllegalStateException(kind + " is not of the library");
        };
    }

    private AlibabaConfig alibaba() {
        AlibabaConfig config = common(new AlibabaConfig());
        ifSet("sms.request-url", url -> config.setRequestUrl(host(url)));
        return config;
    }

    private TencentConfig tencent() {
        TencentConfig config = common(new TencentConfig());
        ifSet("sms.request-url", url -> config.setRequestUrl(host(url)));
        return config;
    }

    private HuaweiConfig huawei() {
        HuaweiConfig config = common(new HuaweiConfig());
        config.setSender(setting("sms.sender", ""));
        ifSet("sms.request-url", config::setUrl);
        return config;
    }

    private CtyunConfig ctyun() {
        CtyunConfig config = common(new CtyunConfig());
        ifSet("sms.request-url", config::setRequestUrl);
        return config;
    }

    private MasConfig mas() {
        MasConfig config = common(new MasConfig());
        config.setEcName(setting("sms.sender", ""));
        config.setAction("norsubmit");
        config.setAddSerial("");
        ifSet("sms.request-url", url -> config.setRequestUrl(url.endsWith("/") ? url : url + "/"));
        return config;
    }

    private <C extends BaseConfig> C common(C config) {
        config.setAccessKeyId(setting("sms.access-key-id", ""));
        config.setAccessKeySecret(setting("sms.secret", ""));
        config.setSdkAppId(setting("sms.app-id", ""));
        config.setSignature(setting("sms.signature", ""));
        config.setMaxRetries(0);
        return config;
    }

    private void ifSet(String key, java.util.function.Consumer<String> use) {
        String value = setting(key, "");
        if (!value.isEmpty()) {
            use.accept(value);
        }
    }

    private String setting(String key, String otherwise) {
        String value = settings.apply(key);
        return value.isEmpty() ? otherwise : value;
    }

    private static String host(String url) {
        return url.replaceFirst("^https://", "").replaceFirst("/$", "");
    }

    private String harmless(String said, Outgoing message) {
        String clean = said.replace(message.to(), "（号码）").replace(message.text(), "（内容）");
        String secret = setting("sms.secret", "");
        return secret.isEmpty() ? clean : clean.replace(secret, "（密钥）");
    }
}
