package onewindow.organisation.site;

import java.util.List;
import onewindow.identity.RegionCode.Level;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The official name of a site: composed, never typed. 国发〔2022〕5号: 县（区）政务服务中心、乡镇（街道）便民服务中心、
 * 村（社区）便民服务站; a point run with a partner is a 便民服务点.
 */
public final class SiteName {
    /** Longest first; 社区居民委员 is how the published data cuts a long name short. */
    private static final List<String> COMMITTEES =
            List.of("社区居民委员会", "社区居民委员", "社区居委会", "居民委员会", "居委会", "村民委员会", "村委会");

    private SiteName() {}

    /** @param county the county to put in front of a town's name, where the county wants it so */
    public static String of(Level level, String regionName, @Nullable String county) {
        return switch (level) {
            case PROVINCE, CITY, COUNTY -> regionName + "政务服务中心";
            case TOWN -> (county == null ? "" : county) + shortTown(regionName) + "便民服务中心";
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

    private static String shortTown(String name) {
        return name.replaceFirst("(街道)(办事处|办)$|(?<=[镇乡])人民政府$", "$1");
    }

    /** 「××村村民委员会」 → ××村, 「××社区居民委员会」 → ××社区, 「××居委会」 → ××社区, 「××村委会」 → ××村. */
    public static String shortVillage(String committee) {
        String name = committee.strip();
        for (String ending : COMMITTEES) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                String place = name.substring(0, name.length() - ending.length());
                return ending.contains("居") ? community(place) : village(place);
            }
        }
        return name;
    }

    private static String community(String place) {
        return place.endsWith("社区") ? place : place + "社区";
    }

    private static String village(String place) {
        if (place.endsWith("村村") && place.length() > 3) {
            // 「长春村村村民委员会」 says 村 once too often; 「马村村村民委员会」 does not.
            return place.substring(0, place.length() - 1);
        }
        return place.endsWith("村") || place.endsWith("嘎查") ? place : place + "村";
    }
}
