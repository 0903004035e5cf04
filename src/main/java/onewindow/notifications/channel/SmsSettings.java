package onewindow.notifications.channel;

import static onewindow.platform.setting.Setting.choice;
import static onewindow.platform.setting.Setting.lines;
import static onewindow.platform.setting.Setting.secret;
import static onewindow.platform.setting.Setting.text;

import java.util.Arrays;
import java.util.List;
import onewindow.platform.setting.Setting;

/** What can be set about text messages, and what each gateway cannot do without. */
final class SmsSettings {
    private static final Setting GATEWAY = choice(
            "sms.gateway",
            "短信平台",
            "县里与哪家签的短信合同就选哪家；不在列的，用 HTTP 短信接口。",
            Arrays.stream(SmsGatewayKind.values())
                    .map(kind -> new Setting.Option(kind == SmsGatewayKind.NONE ? "" : kind.name(), kind.chinese))
                    .toArray(Setting.Option[]::new));
    private static final Setting SECRET =
            secret("sms.secret", "密钥", "AccessKey Secret、SecretKey 或接口密码；模板里写 {secret} 的地方填它。");

    private static final Setting URL =
            text("sms.url", "接口地址", "以 https:// 开头，可以含 {phone} {text} {code} {key} {secret}。");
    private static final Setting METHOD =
            choice("sms.method", "请求方法", "", new Setting.Option("POST", "POST"), new Setting.Option("GET", "GET"));
    private static final Setting BODY_TYPE = choice(
            "sms.body-type",
            "内容格式",
            "填进去的字按这种格式转义。",
            new Setting.Option("JSON", "JSON"),
            new Setting.Option("FORM", "表单"),
            new Setting.Option("XML", "XML"));
    private static final Setting HEADERS = lines("sms.headers", "请求头", "一行一个，如 Authorization: Bearer {secret}");
    private static final Setting BODY = lines(
            "sms.body", "请求内容", "如 {\"mobile\":\"{phone}\",\"content\":\"{text}\",\"id\":\"{key}\"}；{key} 供平台去重。");
    private static final Setting SUCCESS = text("sms.success", "怎样算收下", "平台收下时回答里有的字（正则表达式），如 \"code\"\\s*:\\s*0\\b");
    private static final Setting REFERENCE =
            text("sms.reference", "平台编号在哪里", "回答里的编号（正则表达式，第一个括号），如 \"msgId\":\"([^\"]+)\"；有送达报告时才要填。");
    private static final Setting TIMEOUT = text("sms.timeout", "最多等几秒", "1 到 30，不填是 10。");

    private static final Setting ACCESS_KEY =
            text("sms.access-key-id", "账号", "阿里云 AccessKey ID、腾讯云 SecretId、华为云 APP Key 等。");
    private static final Setting APP_ID = text("sms.app-id", "应用编号", "腾讯云 SdkAppId；移动云 MAS 的接口账号。");
    private static final Setting SIGNATURE = text("sms.signature", "短信签名", "报备过的签名，如“××县政务服务”；移动云 MAS 是签名编码。");
    private static final Setting SENDER = text("sms.sender", "通道号／集团名称", "华为云的签名通道号；移动云 MAS 的集团（单位）名称。");
    private static final Setting CODE_TEMPLATE = text("sms.code-template", "验证码短信的模板编号", "在云平台报备通过的模板。");
    private static final Setting CODE_PARAMETER = text("sms.code-parameter", "验证码模板的变量名", "不填是 code。");
    private static final Setting NOTICE_TEMPLATE =
            text("sms.notice-template", "通知短信的模板编号", "办件进展等通知填进这个模板的一个变量；不填就只发得出验证码。");
    private static final Setting NOTICE_PARAMETER = text("sms.notice-parameter", "通知模板的变量名", "不填是 text。");
    private static final Setting REQUEST_URL =
            text("sms.request-url", "平台地址", "云平台或运营商给了专用地址才填，以 https:// 开头；移动云 MAS 必填。");

    private static final Setting REPORT_REFERENCE = text("sms.report-reference", "送达报告：编号字段", "报告里平台编号的字段名；不填时认常见的几种。");
    private static final Setting REPORT_STATE = text("sms.report-state", "送达报告：状态字段", "报告里状态的字段名；不填时认常见的几种。");
    private static final Setting REPORT_DELIVERED =
            text("sms.report-delivered", "送达报告：怎样算送达", "状态是什么算送达（正则表达式）；不填时认 DELIVRD、SUCCESS、true、0 等。");

    static final List<Setting> ALL = List.of(
            GATEWAY,
            ACCESS_KEY,
            SECRET,
            APP_ID,
            SIGNATURE,
            SENDER,
            CODE_TEMPLATE,
            CODE_PARAMETER,
            NOTICE_TEMPLATE,
            NOTICE_PARAMETER,
            REQUEST_URL,
            URL,
            METHOD,
            HEADERS,
            BODY_TYPE,
            BODY,
            SUCCESS,
            REFERENCE,
            TIMEOUT,
            REPORT_REFERENCE,
            REPORT_STATE,
            REPORT_DELIVERED);

    private SmsSettings() {}

    static List<Setting> needed(SmsGatewayKind kind) {
        return switch (kind) {
            case NONE -> List.of(GATEWAY);
            case HTTP -> List.of(URL, SUCCESS);
            case ALIBABA, CTYUN -> List.of(ACCESS_KEY, SECRET, SIGNATURE, CODE_TEMPLATE);
            case TENCENT -> List.of(ACCESS_KEY, SECRET, APP_ID, SIGNATURE, CODE_TEMPLATE);
            case HUAWEI -> List.of(ACCESS_KEY, SECRET, SENDER, CODE_TEMPLATE, REQUEST_URL);
            case MAS -> List.of(SENDER, APP_ID, SECRET, SIGNATURE, REQUEST_URL);
        };
    }
}
