package onewindow.catalogue;

import java.util.Map;
import java.util.Set;

/** Code sets of GB/T 39046-2020 annex A. */
public final class ItemTypes {
    /** 事项类型. */
    public static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("00", "行政权力"),
            Map.entry("01", "行政许可"),
            Map.entry("02", "行政处罚"),
            Map.entry("03", "行政强制"),
            Map.entry("04", "行政征收"),
            Map.entry("05", "行政给付"),
            Map.entry("06", "行政检查"),
            Map.entry("07", "行政确认"),
            Map.entry("08", "行政奖励"),
            Map.entry("09", "行政裁决"),
            Map.entry("10", "其他行政权力"),
            Map.entry("20", "公共服务"));

    /** 依申请: what people can apply for. */
    public static final Set<String> ON_APPLICATION = Set.of("01", "05", "07", "08", "09", "10", "20");

    /** 权力来源. */
    public static final Map<Integer, String> POWER_SOURCES =
            Map.of(1, "法定本级行使", 2, "上级下放", 3, "上级授权", 4, "同级授权", 5, "上级委托", 6, "同级委托");

    private ItemTypes() {}
}
