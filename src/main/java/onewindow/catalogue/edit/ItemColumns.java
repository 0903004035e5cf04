package onewindow.catalogue.edit;

import static onewindow.catalogue.edit.Column.choice;
import static onewindow.catalogue.edit.Column.choices;
import static onewindow.catalogue.edit.Column.of;
import static onewindow.catalogue.edit.Column.record;
import static onewindow.catalogue.edit.Column.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import onewindow.catalogue.Audience;
import onewindow.catalogue.FormField;
import onewindow.catalogue.ItemKind;
import onewindow.catalogue.ItemTypes;
import onewindow.catalogue.LifeEvents;
import onewindow.catalogue.Material;
import onewindow.catalogue.ResultKind;
import onewindow.catalogue.StageKind;
import onewindow.catalogue.edit.Column.Kind;
import onewindow.identity.IdentityLevel;

/** The sheets in which civil servants fill in items, column by column. */
final class ItemColumns {
    /** A sheet; all but the first hold several rows an item, found by its code. */
    record Sheet(String name, String field, List<Column> columns) {}

    static final Column CODE = of(Kind.TEXT, "事项编码", "code", "12 位基本编码；旧编码照填（不超过 50 位）；也认“基本码-区划-000-信用代码-1-00”的写法")
            .mandatory();
    static final Column NAME =
            of(Kind.TEXT, "事项名称", "name", "与基本目录一致，不超过 200 字").mandatory();
    static final Column TYPE =
            choice(Kind.CHOICE, "事项类型", "type", types(), "国标的事项类型，填名称或两位代码").mandatory();
    static final Column DEPARTMENT =
            of(Kind.TEXT, "责任部门", "department", "如 民政、人社、农业农村；填“区民政局”也认").mandatory();

    static final Sheet ITEMS = new Sheet(
            "事项",
            "",
            List.of(
                    CODE,
                    NAME,
                    TYPE,
                    DEPARTMENT,
                    choice(Kind.CHOICE, "权力来源", "powerSource", powerSources(), "从下拉框选"),
                    of(Kind.TEXT, "实施主体", "implementingBody", "只在不是责任部门本身时填，如 镇人民政府"),
                    choice(
                            Kind.CHOICES,
                            "服务对象",
                            "audience",
                            choices(Audience.values(), a -> a.chinese),
                            "个人、企业和单位，可填两个"),
                    choice(Kind.CHOICE, "办件类型", "kind", choices(ItemKind.values(), k -> k.chinese), "当场办结的填即办件"),
                    of(Kind.NUMBER, "法定办结时限", "statutoryDays", "工作日数"),
                    of(Kind.NUMBER, "承诺办结时限", "promisedDays", "工作日数，可到半天（0.5），即办件填 0，不能长于法定时限"),
                    of(Kind.LINES, "设定依据", "legalBases", "一行一条，写法律法规全名和条款"),
                    of(Kind.LINES, "受理条件", "conditions", "一行一条"),
                    record(
                            "申请年龄",
                            "ages",
                            "周岁：从|到|女从|女到，没有的空着，如 80 或 16|62||57",
                            of(Kind.NUMBER, "从", "from", ""),
                            of(Kind.NUMBER, "到", "until", ""),
                            of(Kind.NUMBER, "女从", "womenFrom", ""),
                            of(Kind.NUMBER, "女到", "womenUntil", "")),
                    of(Kind.YES_NO, "一人办一次", "once", "正在办的时候不能再在网上申请一次的填“是”"),
                    of(Kind.TEXT, "结果名称", "resultName", "如 ××证、××决定"),
                    of(Kind.TEXT, "结果期限", "term", "从什么时候起发，或者有效到什么时候"),
                    choice(
                            Kind.CHOICE,
                            "结果类型",
                            "resultKind",
                            choices(ResultKind.values(), r -> r.chinese),
                            "出证的名称以“证”结尾"),
                    of(Kind.YES_NO, "是否收费", "feeCharged", "是或否"),
                    of(Kind.TEXT, "收费依据", "feeBasis", "收费的必须填文件名称"),
                    records(
                            "收费标准",
                            "feeLines",
                            "一行一项：名称|标准|金额，如 证书工本费|10元/本|10",
                            of(Kind.TEXT, "名称", "name", ""),
                            of(Kind.TEXT, "标准", "standard", ""),
                            of(Kind.NUMBER, "金额", "amount", "")),
                    of(Kind.TEXT, "审查标准", "reviewStandard", "什么情况算通过，一句话说清"),
                    of(Kind.TEXT, "预约办理", "appointment", "这件事特别的时间和约法，可不填；站点的电话会自动写上"),
                    of(Kind.YES_NO, "能否网上办", "online", "能在手机上申请填“是”"),
                    choice(
                            Kind.CHOICE,
                            "申请前核实身份",
                            "applyLevel",
                            identityLevels(),
                            "网上申请前要核实到什么程度；不填按全县的规定，要填银行账号的至少“已核验”"),
                    choice(Kind.CHOICE, "查看结果前核实身份", "resultLevel", identityLevels(), "网上查看结果前要核实到什么程度；不填按全县的规定"),
                    of(Kind.YES_NO, "未成年人可自己申请", "minorsApply", "不满 18 岁的人可以自己申请的填“是”，如身份证；不填是“否”"),
                    of(Kind.NUMBER, "到现场次数", "visits", "必须本人到现场的次数，0 表示不用去"),
                    of(Kind.TEXT, "到现场原因", "visitReason", "到现场次数不是 0 时必填"),
                    records(
                            "办理路径",
                            "route",
                            "一行一环：环节|层级，如 受理|镇（街道）；后面可写 部门|征求哪些部门|天数|金额不超过|金额超过",
                            choice(Kind.CHOICE, "环节", "kind", choices(StageKind.values(), s -> s.chinese), "")
                                    .mandatory(),
                            choice(Kind.CHOICE, "层级", "level", levels(), "").mandatory(),
                            of(Kind.TEXT, "部门", "department", ""),
                            of(Kind.WORDS, "征求意见的部门", "departments", ""),
                            of(Kind.NUMBER, "天数", "days", ""),
                            of(Kind.NUMBER, "金额不超过", "atMost", ""),
                            of(Kind.NUMBER, "金额超过", "above", "")),
                    of(Kind.LINES, "别名", "aliases", "群众平时的叫法，一行一个"),
                    of(Kind.LINES, "常用说法", "plainWords", "群众会怎么问，一行一句"),
                    choice(Kind.CHOICES, "人生事件", "lifeEvents", lifeEvents(), "可填多个"),
                    records(
                            "常见问题",
                            "questions",
                            "一行一个：问|答",
                            of(Kind.TEXT, "问", "question", ""),
                            of(Kind.TEXT, "答", "answer", ""))));

    private static final Column ITEM_CODE =
            of(Kind.TEXT, "事项编码", "code", "与“事项”表里的一致").mandatory();

    static final Sheet MATERIALS = new Sheet(
            "申请材料",
            "materials",
            List.of(
                    ITEM_CODE,
                    of(Kind.TEXT, "材料名称", "name", "一行一份，不能写“其他材料”").mandatory(),
                    choice(Kind.CHOICE, "必要性", "necessity", choices(Material.Necessity.values(), n -> n.chinese), "")
                            .mandatory(),
                    choice(Kind.CHOICE, "形式", "form", choices(Material.Form.values(), f -> f.chinese), "")
                            .mandatory(),
                    choice(Kind.CHOICE, "来源", "source", choices(Material.Source.values(), s -> s.chinese), "")
                            .mandatory(),
                    of(Kind.TEXT, "出具单位", "issuer", "谁开的，如 公安机关"),
                    of(Kind.NUMBER, "原件份数", "originals", "").mandatory(),
                    of(Kind.NUMBER, "复印件份数", "copies", "").mandatory(),
                    choice(Kind.CHOICE, "免提交", "exempt", choices(Material.Exempt.values(), e -> e.chinese), "")
                            .mandatory(),
                    of(Kind.TEXT, "说明", "note", "")));

    static final Sheet PROCESS = new Sheet(
            "办理流程",
            "process",
            List.of(
                    ITEM_CODE,
                    of(Kind.TEXT, "环节名称", "step", "如 申请、受理、审核、决定、送达").mandatory(),
                    of(Kind.TEXT, "谁办", "who", "").mandatory(),
                    of(Kind.TEXT, "做什么", "what", "").mandatory(),
                    of(Kind.NUMBER, "工作日", "days", "当场的填 0").mandatory()));

    static final Sheet FIELDS = new Sheet(
            "填写项",
            "fields",
            List.of(
                    ITEM_CODE,
                    of(Kind.TEXT, "键名", "key", "英文字母，一个事项里不重复，如 bankAccount").mandatory(),
                    of(Kind.TEXT, "填写项名称", "label", "").mandatory(),
                    choice(Kind.CHOICE, "填写类型", "type", choices(FormField.Type.values(), t -> t.chinese), "")
                            .mandatory(),
                    of(Kind.YES_NO, "必填", "required", "").mandatory(),
                    of(Kind.TEXT, "分组", "group", "同组的在手机上是一页").mandatory(),
                    of(Kind.TEXT, "填写说明", "help", "为什么问、到哪找"),
                    of(Kind.NUMBER, "最多字数", "maxLength", ""),
                    of(Kind.INTEGER, "最小值", "min", "类型是“数字”时可填；可以是负数"),
                    of(Kind.NUMBER, "最大值", "max", "类型是“数字”“金额”时可填"),
                    record(
                            "另一最大值",
                            "maxWhen",
                            "另一项填了某个选项时的最大值：键名|选项|最大值",
                            of(Kind.TEXT, "键名", "key", ""),
                            of(Kind.TEXT, "选项", "is", ""),
                            of(Kind.NUMBER, "最大值", "max", "")),
                    of(Kind.YES_NO, "只填整数", "whole", ""),
                    choice(
                            Kind.CHOICE,
                            "证件上有的",
                            "known",
                            choices(FormField.Known.values(), k -> k.chinese),
                            "申请人的证件号码里看得出的，不再问"),
                    of(Kind.WORDS, "选项", "choices", "类型是“选择”时填，用、隔开")));

    static final List<Sheet> PARTS = List.of(MATERIALS, PROCESS, FIELDS);

    /** The published service lists in CSV name their columns so. The last three are known and need no place. */
    static final Map<String, String> PUBLISHED = Map.of(
            "item_code", CODE.chinese(),
            "name", NAME.chinese(),
            "type_code", TYPE.chinese(),
            "department", DEPARTMENT.chinese(),
            "area_code", "行政区划",
            "main_item", "主项名称",
            "dept_code", "部门代码");

    /** Columns that are known but are not part of an item. */
    static final List<String> ASIDE = List.of("行政区划", "主项名称", "部门代码");

    private ItemColumns() {}

    /** What the field of an item is called in the sheets. */
    static String chinese(String field) {
        return Stream.concat(
                        ITEMS.columns().stream()
                                .filter(column -> column.field().equals(field))
                                .map(Column::chinese),
                        PARTS.stream()
                                .filter(sheet -> sheet.field().equals(field))
                                .map(Sheet::name))
                .findFirst()
                .orElse("事项");
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        new TreeMap<>(ItemTypes.NAMES).forEach((code, name) -> types.put(name, code));
        return types;
    }

    private static Map<String, String> identityLevels() {
        return choices(IdentityLevel.values(), level -> level.chinese);
    }

    private static Map<String, String> powerSources() {
        Map<String, String> sources = new LinkedHashMap<>();
        new TreeMap<>(ItemTypes.POWER_SOURCES).forEach((code, name) -> sources.put(name, String.valueOf(code)));
        return sources;
    }

    private static Map<String, String> levels() {
        Map<String, String> levels = new LinkedHashMap<>();
        for (var level : List.of(
                onewindow.identity.RegionCode.Level.VILLAGE,
                onewindow.identity.RegionCode.Level.TOWN,
                onewindow.identity.RegionCode.Level.COUNTY)) {
            levels.put(level.chinese, level.name());
        }
        return levels;
    }

    private static Map<String, String> lifeEvents() {
        Map<String, String> events = new LinkedHashMap<>();
        LifeEvents.ALL.forEach(event -> events.put(event, event));
        return events;
    }
}
