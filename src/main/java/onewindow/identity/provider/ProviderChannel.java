package onewindow.identity.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.setting.Channel;
import onewindow.platform.setting.Setting;
import onewindow.platform.setting.Settings;
import onewindow.platform.web.SecureAddress;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 统一身份认证: which provider, and under which names it tells who somebody is. */
@Component
@Order(3)
class ProviderChannel implements Channel {
    private static final Setting ISSUER =
            Setting.text("provider.issuer", "认证平台地址（issuer）", "平台给的 issuer，以 https:// 开头，一字不差。");
    private static final Setting CLIENT = Setting.text("provider.client-id", "应用编号（client id）", "在平台登记本系统时得到。");
    private static final Setting SECRET =
            Setting.secret("provider.client-secret", "应用密钥（client secret）", "在平台登记本系统时得到。");
    private static final List<Setting> SETTINGS = List.of(
            ISSUER,
            CLIENT,
            SECRET,
            Setting.text("provider.name", "按钮上的名称", "不填是“省统一身份认证”。"),
            Setting.text("provider.scopes", "申请的范围（scope）", "空格隔开，不填是 openid profile。"),
            Setting.text("provider.claim-name", "姓名字段", "不填是 name。"),
            Setting.text("provider.claim-id-number", "身份证号字段", "不填是 id_number。"),
            Setting.text("provider.claim-phone", "手机号字段", "不填是 phone_number。"),
            Setting.text("provider.claim-enterprise", "企业名称字段", "不填是 enterprise_name。"),
            Setting.text("provider.claim-credit-code", "统一社会信用代码字段", "不填是 credit_code。"));

    private final Settings settings;
    private final Providers providers;

    ProviderChannel(Settings settings, Providers providers) {
        this.settings = settings;
        this.providers = providers;
    }

    @Override
    public String key() {
        return "provider";
    }

    @Override
    public String name() {
        return "统一身份认证";
    }

    @Override
    public String purpose() {
        return "群众用省（市）统一身份认证登录，身份由对方核实，不用再到窗口核验。在平台登记的回调地址是 " + providers.callback() + " 。";
    }

    @Override
    public boolean isChosen() {
        return !settings.get(ISSUER.key()).isEmpty();
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        List.of(ISSUER, CLIENT, SECRET).stream()
                .filter(setting -> settings.get(setting.key()).isEmpty())
                .forEach(setting -> missing.add("没有填“" + setting.label() + "”。"));
        faults(settings::get).forEach(fault -> missing.add(fault.message()));
        return missing;
    }

    @Override
    public List<FieldError> faults(UnaryOperator<String> value) {
        List<FieldError> faults = new ArrayList<>();
        String issuer = value.apply(ISSUER.key());
        String fault = issuer.isEmpty() ? null : SecureAddress.fault(issuer);
        if (fault != null) {
            faults.add(new FieldError(ISSUER.key(), fault));
        }
        String scopes = value.apply("provider.scopes");
        if (!scopes.isEmpty() && !List.of(scopes.split(" +")).contains("openid")) {
            faults.add(new FieldError("provider.scopes", "申请的范围里要有 openid。"));
        }
        return faults;
    }

    /** Asks the provider what it offers; then the administrator signs in himself, and sees what arrives. */
    @Override
    public Trial attempt(String to) {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            return Trial.bad(String.join("", missing));
        }
        try {
            providers.registration();
            return new Trial(true, "认证平台有回答。接下来请用您自己的账号登录一次，看带回来的姓名和号码对不对。", "/api/provider/sign-in?trial=true");
        } catch (Unavailable e) {
            return Trial.bad(e.why());
        }
    }
}
