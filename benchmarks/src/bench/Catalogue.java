package bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import onewindow.platform.time.WorkDays;
import tools.jackson.databind.JsonNode;

/** The items on offer as the generator needs them, the most asked for first. */
final class Catalogue {
    private static final int FORMS = 64;

    final List<Item> items = new ArrayList<>();
    private final double[] upTo;

    /** What of an item's version goes into its cases. */
    static final class Item {
        UUID id;
        int version;
        byte[] code;
        String name;
        boolean instant;
        byte[] department;
        boolean online;
        WorkDays promisedDays;
        int statutoryDays;
        boolean acceptedInCounty;
        boolean reviewedInCounty;
        boolean decidedInCounty;
        boolean joint;
        boolean published;
        boolean byAmount;
        List<byte[]> materials = new ArrayList<>();
        List<Boolean> shared = new ArrayList<>();
        List<byte[]> forms = new ArrayList<>();
        /** What the applicant is told, by act. */
        final Map<String, String> told = new HashMap<>();
    }

    private Catalogue(List<Item> items) {
        this.items.addAll(items);
        this.upTo = new double[items.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += 1 / Math.pow(i + 2, 0.9);
            upTo[i] = sum;
        }
    }

    /** Few items make most of the work. */
    Item pick(double chance) {
        int at = java.util.Arrays.binarySearch(upTo, chance * upTo[upTo.length - 1]);
        return items.get(at < 0 ? Math.min(-at - 1, items.size() - 1) : at);
    }

    static Catalogue of(Connection connection) {
        List<Item> items = Database.list(
                connection,
                "select i.id, v.version, v.content from catalogue.item i join catalogue.item_version v"
                        + " on v.item_id = i.id and v.version = i.current_version where i.status = 'OFFERED'"
                        + " order by (v.content->>'kind') = 'PROMISED', md5(i.code)",
                row -> item(row.getObject(1, UUID.class), row.getInt(2), Person.JSON.readTree(row.getString(3))));
        return new Catalogue(spread(items));
    }

    /** 即办件 and 承诺件 in turn, so that each kind has its share of the frequent ones. */
    private static List<Item> spread(List<Item> items) {
        List<Item> instant = items.stream().filter(i -> i.instant).toList();
        List<Item> promised = items.stream().filter(i -> !i.instant).toList();
        List<Item> spread = new ArrayList<>();
        for (int i = 0; i < Math.max(instant.size(), promised.size()); i++) {
            if (i < instant.size()) {
                spread.add(instant.get(i));
            }
            if (i < promised.size()) {
                spread.add(promised.get(i));
            }
        }
        return spread;
    }

    private static Item item(UUID id, int version, JsonNode content) {
        Item item = new Item();
        item.id = id;
        item.version = version;
        item.code = bytes(content.path("code").asString());
        item.name = content.path("name").asString();
        item.instant = content.path("kind").asString().equals("INSTANT");
        item.department = bytes(content.path("department").asString());
        item.online = content.path("online").asBoolean();
        item.promisedDays = WorkDays.of(content.path("promisedDays").asDecimal());
        item.statutoryDays = content.path("statutoryDays").asInt();
        for (JsonNode stage : content.path("route")) {
            boolean county = stage.path("level").asString().equals("COUNTY");
            switch (stage.path("kind").asString()) {
                case "ACCEPT" -> item.acceptedInCounty = county;
                case "EXAMINE" -> item.reviewedInCounty = county;
                case "DECIDE" ->
                    item.decidedInCounty |= county && stage.path("atMost").isNull();
                case "JOINT" -> item.joint = true;
                case "PUBLISH" -> item.published = true;
                default -> {}
            }
            item.byAmount |=
                    !stage.path("atMost").isNull() || !stage.path("above").isNull();
        }
        for (JsonNode material : content.path("materials")) {
            if (material.path("necessity").asString().equals("REQUIRED")) {
                item.materials.add(bytes(material.path("key").asString()));
                item.shared.add(material.path("exempt").asString().equals("SHARED_DATA"));
            }
        }
        for (int i = 0; i < FORMS; i++) {
            int n = i;
            Map<String, String> form = new TreeMap<>();
            content.path("fields").forEach(f -> form.put(f.path("key").asString(), Sample.answer(f, n)));
            item.forms.add(bytes(Person.JSON.writeValueAsString(form)));
        }
        return item;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
