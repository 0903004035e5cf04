package onewindow.catalogue.guide;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.catalogue.Audience;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemKind;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Promise;
import onewindow.identity.RegionCode.Level;
import onewindow.platform.time.WorkDays;

/**
 * A service item in a list.
 *
 * @param promise how long it takes, in words
 * @param acceptLevel where it is handed in: at the village's station, the town's centre or the county's
 */
public record ItemCard(
        UUID id,
        String code,
        String name,
        List<String> aliases,
        String department,
        String departmentName,
        ItemKind kind,
        WorkDays promisedDays,
        boolean online,
        String fee,
        List<Audience> audience,
        List<String> lifeEvents,
        Level acceptLevel,
        String promise) {

    public static ItemCard of(ItemVersion item, String departmentName) {
        ItemContent content = item.content();
        return new ItemCard(
                item.itemId(),
                item.code(),
                item.name(),
                content.aliases(),
                item.departmentKey(),
                departmentName,
                item.kind(),
                item.promisedDays(),
                item.online(),
                fee(content),
                item.audience(),
                content.lifeEvents(),
                item.route().acceptLevel(),
                Promise.of(item).brief());
    }

    public static String fee(ItemContent content) {
        if (!Objects.equals(content.feeCharged(), true)) {
            return "不收费";
        }
        return content.feeLines().stream()
                .map(line -> line.name() + " " + line.standard())
                .collect(Collectors.joining("；"));
    }
}
