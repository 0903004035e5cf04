package onewindow.catalogue.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import onewindow.catalogue.FeeLine;
import onewindow.catalogue.FormField;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemKind;
import onewindow.catalogue.ItemTypes;
import onewindow.catalogue.Material;
import onewindow.catalogue.ResultKind;
import onewindow.catalogue.Way;
import onewindow.organisation.department.Department;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.time.WorkDays;
import org.jspecify.annotations.Nullable;

/** What must be true of an item before it is offered. Pure: what the organisation looks like is handed in. */
public final class OfferCheck {
    private static final Pattern NATIONAL_CODE = Pattern.compile("\\d{12}");
    /** 安阳条例第十三条，国务院令第722号第四十条: no catch-all. */
    private static final Pattern CATCH_ALL = Pattern.compile(
            "(其他|其它)(有关|相关|必要|需要)?(的)?(申请)?(材料|资料|文件|证明)|法律、?法规(、规章)?规定的其他|等(有关|相关)?(材料|资料)$|(所|要求)需?的?(有关|相关)材料$");

    private static final Pattern STATUTE = Pattern.compile("《[^《》]*(法|条例)》");

    private static final Pattern WITH_AREA_CODE =
            Pattern.compile("0\\d{2,3}-?\\d{7,8}|1\\d{10}|1\\d{4}|400-?\\d{3}-?\\d{4}");
    private static final Pattern FIELD_KEY = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,49}");

    private final ItemContent item;
    private final List<FieldError> errors = new ArrayList<>();

    private OfferCheck(ItemContent item) {
        this.item = item;
    }

    static List<FieldError> broken(ItemContent item, @Nullable Department department, RouteCheck.County county) {
        OfferCheck rules = new OfferCheck(item);
        for (GuideElements element : GuideElements.values()) {
            rules.require(!element.missingIn(item), element.field, "办事指南缺“" + element.chinese + "”。");
        }
        rules.names();
        rules.limits();
        rules.visitsAndFees();
        rules.materials();
        rules.fields();
        rules.require(item.ages() == null || item.ages().sane(), "ages", "申请人的年龄应在 0 到 120 周岁之间，起止不能颠倒。");
        rules.phones(department);
        rules.errors.addAll(ways(item));
        rules.errors.addAll(RouteCheck.broken(item, county));
        return rules.errors;
    }

    private void require(boolean holds, String field, String message) {
        if (!holds) {
            errors.add(new FieldError(field, message));
        }
    }

    private void names() {
        String type = item.type();
        require(type.isEmpty() || ItemTypes.ON_APPLICATION.contains(type), "type", "“" + type + "”不是可以申请办理的事项类型。");
        boolean national = NATIONAL_CODE.matcher(item.code()).matches();
        require(
                !national || type.isEmpty() || item.code().substring(2, 4).equals(type),
                "code",
                "基本编码第 3–4 位应是事项类型 " + type + "。");
        require(!item.audience().isEmpty(), "audience", "请写明服务对象是个人还是企业。");
        ResultKind result = item.resultKind();
        boolean certificate = item.resultName().matches("^.*(?:证|证书|执照)(?:[（(][^（(]*[)）])?$");
        require(result != ResultKind.CERTIFICATE || certificate, "resultName", "结果是出证的，名称应以“证”或“证书”结尾。");
        require(
                !item.type().equals("01")
                        || item.kind() == ItemKind.INSTANT
                        || (!item.questions().isEmpty() && item.process().size() >= 5),
                "process",
                "承诺办理的行政许可至少要有 5 个办理环节和 1 个常见问题。");
    }

    private void limits() {
        BigDecimal promised = item.promisedDays();
        Integer statutory = item.statutoryDays();
        if (promised == null || statutory == null) {
            return;
        }
        require(statutory >= 0 && statutory <= 400, "statutoryDays", "法定办结时限应在 0 到 400 个工作日之间，按整天写。");
        require(WorkDays.fits(promised), "promisedDays", "承诺时限应是工作日数，最小到半天，如 5、0.5。");
        String promise = DraftCheck.promise(item);
        require(promise == null, "promisedDays", promise == null ? "" : promise);
        require((item.kind() == ItemKind.INSTANT) == (promised.signum() == 0), "kind", "即办件的承诺时限是 0，承诺件的大于 0，两处要一致。");
    }

    private void visitsAndFees() {
        boolean reason = item.visitReason() != null && !item.visitReason().isBlank();
        require(item.visits() >= 0 && item.visits() <= 9, "visits", "到现场次数应在 0 到 9 之间。");
        require(item.visits() == 0 || reason, "visitReason", "要到现场 " + item.visits() + " 次，请写明原因。");
        require(!Objects.equals(item.feeCharged(), false) || item.feeLines().isEmpty(), "feeLines", "写了不收费，就不能有收费项目。");
        boolean charges = Objects.equals(item.feeCharged(), true);
        require(
                !charges
                        || !item.type().equals("01")
                        || STATUTE.matcher(Objects.toString(item.feeBasis(), ""))
                                .find(),
                "feeBasis",
                "行政许可不收费，法律、行政法规另有规定的除外：请写明是哪部法律或者条例（行政许可法第五十八条）。");
        require(
                item.feeLines().stream().allMatch(FeeLine::payable),
                "feeLines",
                "每个收费项目都要有金额（元）：最多两位小数，不超过 " + FeeLine.MOST.toPlainString() + " 元。");
    }

    private void materials() {
        Set<String> names = new HashSet<>();
        for (Material material : item.materials()) {
            require(!material.name().isBlank(), "materials", "有一份材料没有名称。");
            require(names.add(material.name().strip()), "materials", "材料“" + material.name() + "”写了两次。");
            require(
                    !CATCH_ALL.matcher(material.name()).find(),
                    "materials",
                    "“" + material.name() + "”是兜底条款，请写明到底要什么材料。");
            require(material.originals() + material.copies() > 0, "materials", "“" + material.name() + "”要写明份数。");
        }
    }

    private void fields() {
        Set<String> keys = new HashSet<>();
        for (FormField field : item.fields()) {
            require(FIELD_KEY.matcher(field.key()).matches(), "fields", "“" + field.label() + "”的键名只能用英文字母和数字。");
            require(keys.add(field.key()), "fields", "键名 " + field.key() + " 用了两次。");
            require(!field.label().isBlank(), "fields", "有一个填写项没有名称。");
            require(
                    field.type() != FormField.Type.CHOICE || field.choices().size() >= 2,
                    "fields",
                    "“" + field.label() + "”至少要有两个选项。");
            BigDecimal most = field.max();
            require(
                    most == null || most.compareTo(BigDecimal.valueOf(field.min() == null ? 0 : field.min())) >= 0,
                    "fields",
                    "“" + field.label() + "”的最大值不能小于最小值。");
        }
    }

    /** 咨询电话 and 投诉电话 differ: whom one complains about does not take the complaint. */
    private void phones(@Nullable Department department) {
        if (department == null) {
            require(item.department().isEmpty(), "department", "“" + item.department() + "”不是本县登记的部门。");
            return;
        }
        require(area(department.phone()), "department", department.name() + "还没有带区号的咨询电话。");
        require(area(department.complaintPhone()), "department", department.name() + "还没有带区号的投诉电话。");
        require(
                department.phone().isEmpty() || !department.phone().equals(department.complaintPhone()),
                "department",
                department.name() + "的咨询电话和投诉电话不能相同。");
    }

    /** What does not exist is not promised. */
    static List<FieldError> ways(ItemContent item) {
        return Way.promised(item).stream()
                .map(promised -> new FieldError(
                        promised.field(), "写了“" + promised.text() + "”，可是还没有开通" + promised.way().chinese + "，请改掉。"))
                .toList();
    }

    private static boolean area(String phone) {
        return WITH_AREA_CODE.matcher(phone).matches();
    }
}
