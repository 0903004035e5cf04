package onewindow.cases;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import onewindow.Api;
import tools.jackson.databind.JsonNode;

/** Takes cases through the program over HTTP, for tests that begin in the middle of one. */
public final class CaseStory {
    /** 郑旺镇西郑旺村. */
    public static final String VILLAGE = "371312108277";
    /** Accepted, examined and decided in the town. */
    public static final String RESIDENCE_PERMIT = "370709901000";
    /** Accepted and examined in the town, decided in the county. */
    public static final String OLD_AGE_ALLOWANCE = "370511904000";
    /** 最低生活保障: publicly posted in between. */
    public static final String MINIMUM_ALLOWANCE = "370511901000";
    /** 临时救助: decided in the town up to a sum, above it in the county. */
    public static final String EMERGENCY_RELIEF = "370511903000";
    /** 残疾人两项补贴: two bureaus one after the other. */
    public static final String DISABLED_ALLOWANCE = "370511906000";
    /** 农村宅基地: four departments are asked. */
    public static final String HOMESTEAD = "370120901000";
    /** 林木采伐: examined in the town, decided in the county. */
    public static final String FELLING = "370164901000";
    /** 即办件 of the town. */
    public static final String SENIOR_CARD = "372011902000";

    public static final byte[] PHOTO = photo();
    public static final String SIGNATURE =
            "data:image/png;base64," + Base64.getEncoder().encodeToString(PHOTO);

    private CaseStory() {}

    private static byte[] photo() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String itemId(Api api, String code) {
        return api.get("/api/items/" + code + "/guide").expect(200).text("id");
    }

    /** A draft with all fields filled in and all materials brought. */
    public static String filledDraft(Api citizen, String code) {
        return filledDraft(citizen, code, VILLAGE);
    }

    private static String filledDraft(Api citizen, String code, String village) {
        JsonNode draft = citizen.post(
                        "/api/applications", Map.of("itemId", itemId(citizen, code), "regionCode", village))
                .expect(201)
                .body();
        String id = draft.path("id").asString();
        citizen.patch("/api/applications/" + id, Map.of("form", form(draft.path("fields"))))
                .expect(200);
        for (JsonNode material : draft.path("materials")) {
            bring(citizen, id, material);
        }
        return id;
    }

    public static Map<String, String> form(JsonNode fields) {
        Map<String, String> form = new HashMap<>();
        for (JsonNode field : fields) {
            form.put(field.path("key").asString(), value(field));
        }
        return form;
    }

    private static String value(JsonNode field) {
        return switch (field.path("type").asString()) {
            case "CHOICE" -> field.path("choices").get(0).asString();
            case "YES_NO" -> "是";
            case "DATE" -> "1946-03-05";
            case "NUMBER", "MONEY" ->
                String.valueOf(Math.max(1, field.path("min").asInt(0)));
            case "BANK_ACCOUNT" -> "6217000000000000";
            case "PHONE" -> "13953900000";
            case "ID_NUMBER" -> Api.newIdNumber();
            default -> field.path("label").asString().contains("账号") ? "6217000000000000000".substring(0, 16) : "西郑旺村";
        };
    }

    private static void bring(Api citizen, String id, JsonNode material) {
        String path =
                "/api/applications/" + id + "/materials/" + material.path("key").asString();
        switch (material.path("exempt").asString()) {
            case "COMMITMENT" ->
                citizen.put(path, Map.of("provided", "COMMITTED")).expect(200);
            case "FORM" -> {
                // Filled in already.
            }
            default ->
                citizen.upload(path + "/files", "照片.png", "image/png", PHOTO).expect(200);
        }
    }

    /** Everything brought to the window on paper, also what others have: nobody has looked for it yet. */
    public static List<Map<String, String>> onPaper(JsonNode materials) {
        List<Map<String, String>> brought = new ArrayList<>();
        for (JsonNode material : materials) {
            brought.add(Map.of("key", material.path("key").asString(), "provided", "PAPER"));
        }
        return brought;
    }

    /** A sent application. */
    public static String submitted(Api citizen, String code) {
        return submitted(citizen, code, VILLAGE);
    }

    public static String submitted(Api citizen, String code, String village) {
        String id = filledDraft(citizen, code, village);
        citizen.post("/api/applications/" + id + "/submit", Map.of("key", key()))
                .expect(200);
        return id;
    }

    /** What a window takes down of somebody new. */
    public static Map<String, Object> taken(Api clerk, String code) {
        return CaseLifeApiTest.register(clerk, itemId(clerk, code));
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** Does an act on the case as it stands now. */
    public static Api.Answer act(Api staff, String id, String act, Map<String, ?> more) {
        int version =
                staff.get("/api/desk/cases/" + id).expect(200).at("version").asInt();
        return act(staff, id, act, version, more);
    }

    public static Api.Answer act(Api staff, String id, String act, int version, Map<String, ?> more) {
        Map<String, Object> request = new HashMap<>(more);
        request.put("version", version);
        request.putIfAbsent("key", key());
        return staff.post("/api/desk/cases/" + id + "/acts/" + act, request);
    }

    static List<String> allowed(Api staff, String id) {
        List<String> acts = new ArrayList<>();
        for (JsonNode act : staff.get("/api/desk/cases/" + id).expect(200).at("acts")) {
            if (act.path("allowed").asBoolean()) {
                acts.add(act.path("act").asString());
            }
        }
        return acts;
    }
}
