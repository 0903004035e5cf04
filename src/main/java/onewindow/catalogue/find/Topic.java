package onewindow.catalogue.find;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people ask about an item or a place instead of naming what they want to have done. The first that fits counts; the
 * patterns read folded text ({@link Phrase#whole()}).
 */
enum Topic {
    WITHDRAW(Pattern.compile("撤回|撤销申请|撤掉?申请|不想办了|不办了|取消(?:申请|办理)|怎么取消|(?:申请|提)?交错了"), false),
    PROGRESS(Pattern.compile("进度|办到哪|到哪一?步|办好了?[没吗]|批(?:下来)?了?没|下来了?没|审[核批]到哪|查(?:询)?我的(?:办件|申请)"), false),
    WAYS(Pattern.compile("预约|取号|排队|挂号|邮寄|快递(?:给|送|到家)|寄到|寄回|寄给"), false),
    ONLINE(
            Pattern.compile("(?<![会没]用|没有?|会)(?:能不能|可不可以|可以|是不是|能|会)?(?:在)?(?:网上|手机上?|线上|在线|不出门|在家)"
                    + "(?:能不能|可不可以|可以|能不|能)?(?:就|也)?(?:办理?|申请|申报|弄|报名?|搞|操作)(?:下来|成|了)?(?:[吗不么嘛没]|得了吗|得了不)?"),
            true),
    HOURS(
            Pattern.compile("几点|(?:上班|下班|营业|办公|开放|工作|服务|开门)时间|(?:什么|啥)时候(?:上班|下班|开门|关门)|"
                    + "(?:上班|下班|开门|关门|放假|休息|营业|开|有人)(?:吗|不|没|么|嘛)$|"
                    + Topic.DAY + ".{0,4}(?:上班|下班|开门|关门|营业|有人|休息|放假|办公|值班|办事|能办|开不开|开吗)"),
            true),
    LONG(
            Pattern.compile(
                    "(?:得|要|需要)?(?:多久|多长时间|(?<!这|那)几天|多少天)(?:能|才能)?(?:办下来|批下来|下来|办好|办完)?|几个工作日|(?:什么|啥)时候(?:能)?(?:办好|办成|批下来|下来|拿到)(?:办下来|下来|办好)?"),
            true),
    BRING(
            Pattern.compile(
                    "(?:带|拿|准备|交)(?:点)?(?:什么|啥|哪些)(?:材料|手续|证件|资料|东西)?|(?:需要|要|用|有)?(?:什么|啥|哪些|几样)(?:材料|手续|证件|资料|东西)"),
            true),
    COST(
            Pattern.compile(
                    "(?<!领|发|给|拿)(?:需要|要|得|用)?(?:交|花|收|付|要)(?:不要|多少|几块)?(?:钱|费用)(?:吗|不|么)?|收费(?:吗|不|标准)?|工本费|免费(?:吗|不|么)|费用(?:是)?多少|(?:办|补|换)(?:一个|个|张)?多少钱|"
                            + "(?<=" + Topic.INSURANCE + ".{0,4})(?:一年|每年|一个人|一口人|要|得|交|缴){0,4}多少钱"),
            true),
    PHONE(
            Pattern.compile(
                    "(?<!改|换)(?:打)?(?:什么|哪个|啥)?电话(?:号码)?(?:是)?(?:多少)?(?:问)?|联系方式|怎么联系|联系你们|(?:有事|有问题|应该|该|得|要)?(?:找|联系)(?:谁|哪个人|哪位|哪个部门)(?:办|管|问|咨询)?$|问谁|归谁管|哪个部门管"),
            true),
    WHERE(
            Pattern.compile(
                    "(?:在|去|到|上)?(?:哪里|哪儿|哪)(?:能|可以)?(?:办理?|领|开)|(?:在|去|到|上)(?:哪里|哪儿|哪)|哪个(?:窗口|大厅|地方)|地址|(?:怎么|咋)(?:走|去|过去|到)(?!世)|什么地方|啥地方|位置"),
            true),
    AGENT(
            Pattern.compile(
                    "代办|帮办|上门|跑腿|[帮替](?:我|俺|忙)办|(?:没有?|不会[用使玩]?)(?:智能)?(?:手机|电脑|微信|上网)|不识字|不认字|不会写字?|走不动|去不了|来不了|出不了门"),
            false);

    static final String DAY =
            "(?:(?:周|星期|礼拜)[一二三四五六日天末]|双休日?|中午|晌午|晚上|今天|今儿个?|明天|明儿个?|后天|节假日|国庆节?|春节|元旦|过年|五一|十一(?!点)|清明节?|劳动节|端午节?|中秋节?|赶大?集天?|逢集|大集|集日|赶大?圩|圩日|赶场)";

    private static final String INSURANCE = "(?:医保|合作医疗|新农合|养老保险|新农保|社保|居民养老|居民医疗)";
    /** What the insurance costs is no fee: who asks for it means to take part. */
    private static final Pattern PREMIUM = Pattern.compile("^(?!.*(?:报销|住院|看病|卡)).*" + INSURANCE);

    /** Words that stand for no item: where one is, who is asked, that something is to be done. */
    private static final Pattern NOBODYS = Pattern.compile(
            DAY
                    + "|(?:便民|政务|办事|行政)?(?:服务)?(?:大厅|中心|站点?|网点)|(?:[我俺咱本你]们?)?(?:镇|村|乡|街道|社区)(?:里|上(?!班))?|村里|窗口|单位|你们|这里|这儿|办事|办理|办证|证|办|联系|上班|下班|开门|关门|营业|有人|休息|放假|时间|网上|电话|手机|老人|老头|老太太|申请|业务|号|人|[不没]");

    private final Pattern asked;
    /** Of an item it is answered by the item; without one, by the place. */
    final boolean ofAnItem;

    Topic(Pattern asked, boolean ofAnItem) {
        this.asked = asked;
        this.ofAnItem = ofAnItem;
    }

    static Optional<Topic> of(Phrase phrase) {
        return Arrays.stream(values())
                .filter(topic -> topic.asked.matcher(phrase.whole()).find())
                .findFirst();
    }

    /** What was said beside it: the name of an item, perhaps. */
    String rest(Phrase phrase) {
        String rest = asked.matcher(phrase.whole()).replaceAll("");
        return this == COST && PREMIUM.matcher(rest).find() ? rest + "参保" : rest;
    }

    /** Nothing else was said, so the place is meant and not an item. */
    boolean alone(Phrase phrase) {
        return nobodys(rest(phrase));
    }

    static boolean nobodys(String text) {
        String rest = NOBODYS.matcher(text).replaceAll("");
        return rest.isEmpty() || Phrase.of(rest).speechOnly();
    }

    boolean ofAPlace() {
        return this == HOURS || this == WHERE || this == PHONE || this == WAYS;
    }
}
