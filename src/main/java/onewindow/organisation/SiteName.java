package onewindow.organisation;

import java.util.List;
import onewindow.identity.RegionCode.Level;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The official name of a site: composed, never typed. 国发〔2022〕5号: 县（区）政务服务中心、乡镇（街道）便民服务中心、
 * 村（社区）便民服务站; a point run with a partner is a 便民服务点.
 */
public final class SiteName {
    private static final List<String> COMMITTEES =
            List.of("社区居民委员会", "社区居民委员", "社区居委会", "居民委员会", "居委会", "村民委员会", "村委会");
    private static final List<String> OTHER_PLACES = List.of("村", "社区", "嘎查", "队", "连", "场", "小区", "街", "园");

    private SiteName() {}

    /** @param county the county to put in front of a town's name, where the county wants it so */
    public static String of(Level level, String regionName, @Nullable String county) {
        return switch (level) {
            case PROVINCE, CITY, COUNTY -> regionName + "政务服务中心";
            case TOWN -> (county == null ? "" : county) + regionName + "便民服务中心";
            case VILLAGE -> shortVillage(regionName) + "便民服务站";
        };
    }

    public static String ofPoint(String partner) {
        String name = partner.strip();
        if (name.isEmpty() || name.length() > 40) {
            throw Problem.invalid("partner", "请填写合作单位名称（40 个字以内），如“农商银行郑旺支行”。");
        }
        return name.endsWith("便民服务点") ? name : name + "便民服务点";
    }

    /** 「××村村民委员会」 → ××村, 「××社区居民委员会」 → ××社区, 「××居委会」 → ××社区, 「××村委会」 → ××村. */
    public static String shortVillage(String committee) {
        String name = committee.strip();
        for (String ending : COMMITTEES) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                return placed(name.substring(0, name.length() - ending.length()), ending);
            }
        }
        return name;
    }

    private static String placed(String place, String ending) {
        boolean community = ending.contains("居");
        String wanted = community ? "社区" : "村";
        if (!ending.startsWith("社区") && OTHER_PLACES.stream().anyMatch(place::endsWith)) {
            // 「长春村村村民委员会」 in the published data says 村 once too often.
            return place.endsWith("村村") ? place.substring(0, place.length() - 1) : place;
        }
        return place + wanted;
    }
}
