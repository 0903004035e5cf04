package onewindow.catalogue.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemTypes;
import onewindow.catalogue.LifeEvents;
import onewindow.catalogue.Material;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** What even an unfinished draft must keep to, so that it can be stored and shown (lengths of GB/T 39046-2020 table 4). */
final class DraftCheck {
    static final int LONGEST_CODE = 50;
    static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST = 200;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,50}");

    private final List<FieldError> errors = new ArrayList<>();

    private DraftCheck() {}

    static void check(ItemContent item) {
        List<FieldError> errors = broken(item);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    static List<FieldError> broken(ItemContent item) {
        DraftCheck check = new DraftCheck();
        check.require(CODE.matcher(item.code()).matches(), "code", "事项编码应为不超过 50 位的数字、字母或短横线。");
        check.require(!item.name().isEmpty(), "name", "请填写事项名称。");
        check.text("name", item.name(), LONGEST_NAME);
        check.text("department", item.department(), 100);
        check.text("reviewStandard", item.reviewStandard(), LONGEST_TEXT);
        check.text("appointment", item.appointment(), LONGEST_TEXT);
        check.text("implementingBody", item.implementingBody(), 100);
        check.text("resultName", item.resultName(), LONGEST_NAME);
        check.text("visitReason", item.visitReason(), LONGEST_TEXT);
        check.text("term", item.term(), LONGEST_NAME);
        check.text("feeBasis", item.feeBasis(), LONGEST_TEXT);
        check.texts("aliases", item.aliases());
        check.texts("plainWords", item.plainWords());
        check.texts("legalBases", item.legalBases());
        check.texts("conditions", item.conditions());
        check.codes(item);
        String promise = promise(item);
        check.require(promise == null, "promisedDays", promise == null ? "" : promise);
        check.parts(item);
        return check.errors;
    }

    /** A draft may lack a limit; one that promises more than the law allows is a slip wherever it comes from. */
    static @Nullable String promise(ItemContent item) {
        BigDecimal promised = item.promisedDays();
        Integer statutory = item.statutoryDays();
        return promised == null || statutory == null || promised.compareTo(BigDecimal.valueOf(statutory)) <= 0
                ? null
                : "承诺时限（" + promised.toPlainString() + "）不能长于法定时限（" + statutory + "）。";
    }

    private void require(boolean holds, String field, String message) {
        if (!holds) {
            errors.add(new FieldError(field, message));
        }
    }

    private void text(String field, @Nullable String text, int limit) {
        if (text == null) {
            return;
        }
        require(text.codePointCount(0, text.length()) <= limit, field, "最多 " + limit + " 个字。");
        require(
                text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'),
                field,
                "里面有看不见的控制字符。");
    }

    private void texts(String field, List<String> texts) {
        require(texts.size() <= MOST, field, "最多 " + MOST + " 条。");
        texts.forEach(text -> text(field, text, LONGEST_TEXT));
    }

    private void codes(ItemContent item) {
        require(
                item.type().isEmpty() || ItemTypes.NAMES.containsKey(item.type()),
                "type",
                "没有“" + item.type() + "”这种事项类型。");
        Integer source = item.powerSource();
        require(source == null || ItemTypes.POWER_SOURCES.containsKey(source), "powerSource", "权力来源应为 1 到 6。");
        item.lifeEvents()
                .forEach(event -> require(LifeEvents.ALL.contains(event), "lifeEvents", "没有“" + event + "”这个人生事件。"));
    }

    private void parts(ItemContent item) {
        require(item.materials().size() <= MOST, "materials", "最多 " + MOST + " 份材料。");
        require(item.fields().size() <= MOST, "fields", "最多 " + MOST + " 个填写项。");
        require(item.process().size() <= 20 && item.route().size() <= 6, "process", "环节太多。");
        Set<String> keys = new HashSet<>();
        for (Material material : item.materials()) {
            require(material.key().matches("[A-Za-z0-9_-]{1,40}"), "materials", "“" + material.name() + "”的键名不对。");
            require(keys.add(material.key()), "materials", "材料的键名 " + material.key() + " 用了两次。");
            text("materials", material.name(), LONGEST_NAME);
            text("materials", material.note(), LONGEST_TEXT);
            require(inRange(material.originals()) && inRange(material.copies()), "materials", "材料份数应在 0 到 99 之间。");
        }
        item.fields().forEach(field -> {
            text("fields", field.label(), LONGEST_NAME);
            text("fields", field.help(), LONGEST_TEXT);
        });
        item.process().forEach(step -> {
            text("process", step.step(), 50);
            text("process", step.who(), LONGEST_NAME);
            text("process", step.what(), LONGEST_TEXT);
        });
    }

    private static boolean inRange(int count) {
        return count >= 0 && count <= 99;
    }
}
