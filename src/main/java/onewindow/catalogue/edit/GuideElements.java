package onewindow.catalogue.edit;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.Way;

/** The sixteen elements a guide must have at least (淄川区 2021). The last two come from the department. */
enum GuideElements {
    NAME("事项名称", "name", item -> !item.name().isEmpty()),
    TYPE("事项类型", "type", item -> !item.type().isEmpty()),
    LEGAL_BASIS("设定依据", "legalBases", item -> full(item.legalBases())),
    IMPLEMENTING_BODY("实施主体", "department", item -> !item.department().isEmpty()),
    CONDITIONS("受理条件", "conditions", item -> full(item.conditions())),
    STATUTORY_LIMIT("法定办结时限", "statutoryDays", item -> item.statutoryDays() != null),
    PROMISED_LIMIT("承诺办结时限", "promisedDays", item -> item.promisedDays() != null),
    RESULT_NAME("结果名称", "resultName", item -> !item.resultName().isEmpty() && item.resultKind() != null),
    FEE_STANDARD("收费标准", "feeLines", GuideElements::feeStandard),
    FEE_BASIS("收费依据", "feeBasis", GuideElements::feeBasis),
    MATERIALS("所需材料", "materials", item -> !item.materials().isEmpty()),
    PROCESS(
            "办理流程",
            "process",
            item -> !item.process().isEmpty() && !item.route().isEmpty()),
    REVIEW_STANDARD("审查标准", "reviewStandard", item -> !item.reviewStandard().isEmpty()),
    /** Derived from the site ({@link Way#appointment}): it is never missing, and what is written goes before it. */
    APPOINTMENT("预约办理", "appointment", item -> true),
    CONSULTATION("咨询方式", "department", item -> !item.department().isEmpty()),
    COMPLAINT("监督投诉方式", "department", item -> !item.department().isEmpty());

    final String chinese;
    final String field;
    private final Predicate<ItemContent> given;

    GuideElements(String chinese, String field, Predicate<ItemContent> given) {
        this.chinese = chinese;
        this.field = field;
        this.given = given;
    }

    boolean missingIn(ItemContent item) {
        return !given.test(item);
    }

    static List<String> missing(ItemContent item) {
        return java.util.Arrays.stream(values())
                .filter(element -> element.missingIn(item))
                .map(element -> element.chinese)
                .toList();
    }

    private static boolean full(List<String> texts) {
        return !texts.isEmpty() && texts.stream().noneMatch(String::isBlank);
    }

    /** "不收费" is a standard too; not saying is not. */
    private static boolean feeStandard(ItemContent item) {
        return item.feeCharged() != null
                && (!item.feeCharged() || !item.feeLines().isEmpty());
    }

    private static boolean feeBasis(ItemContent item) {
        boolean free = Objects.equals(item.feeCharged(), false);
        return free
                || (item.feeCharged() != null
                        && item.feeBasis() != null
                        && !item.feeBasis().isBlank());
    }
}
