package onewindow.documents;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import onewindow.platform.Problem;
import onewindow.platform.files.PictureShape;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One spelling of a document's content, the same bytes for the same words, so that a digest means something. */
@Component
class CanonicalForm {
    private static final Pattern NOT_FOR_PRINT = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]");
    private static final Pattern SIGNATURE = Pattern.compile("data:image/png;base64,[A-Za-z0-9+/]+={0,2}");
    private static final int LONGEST_SIGNATURE = 400_000;

    private final ObjectMapper json = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    byte[] bytes(Paper paper) {
        return json.writeValueAsBytes(paper);
    }

    Paper paper(byte[] bytes) {
        return json.readValue(bytes, Paper.class);
    }

    /** Only plain texts, lists and maps; only characters a page can carry; a signature only if it is a picture. */
    DocumentContent clean(DocumentContent content) {
        Map<String, Object> words = new TreeMap<>();
        content.words().forEach((key, value) -> {
            Object plain = plain(json.convertValue(value, Object.class));
            if (plain != null) {
                words.put(key, plain);
            }
        });
        checkSignature(words.get("signature"));
        return new DocumentContent(
                content.caseId(),
                content.caseNumber(),
                content.siteId(),
                text(content.siteName()),
                text(content.itemName()),
                text(content.applicant()),
                text(content.idNumber()),
                content.organ(),
                words);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> items -> items.stream().map(CanonicalForm::plain).toList();
            case Map<?, ?> entries -> {
                Map<String, @Nullable Object> sorted = new TreeMap<>();
                entries.forEach((key, each) -> sorted.put(String.valueOf(key), plain(each)));
                yield sorted;
            }
            default -> text(value.toString());
        };
    }

    private static String text(String value) {
        return NOT_FOR_PRINT.matcher(value).replaceAll("").strip();
    }

    private static void checkSignature(@Nullable Object signature) {
        if (signature == null) {
            return;
        }
        String address = signature.toString();
        boolean picture = address.length() <= LONGEST_SIGNATURE
                && SIGNATURE.matcher(address).matches()
                && isPng(address.substring(address.indexOf(',') + 1));
        if (!picture) {
            throw Problem.invalid("signature", "签名没有写好，请擦掉重新签一次。");
        }
    }

    private static boolean isPng(String base64) {
        try {
            return PictureShape.isSignature(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Lists hold {@code {name, how}} or plain texts; a template sees only the first. */
    static List<Map<String, Object>> lines(@Nullable Object list) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Object line : list instanceof List<?> items ? items : List.of()) {
            Map<String, Object> entry = new TreeMap<>();
            if (line instanceof Map<?, ?> map) {
                map.forEach((key, value) -> entry.put(String.valueOf(key), value == null ? "" : value));
            } else {
                entry.put("name", line);
            }
            entry.put("n", lines.size() + 1);
            entry.put("last", false);
            lines.add(entry);
        }
        if (!lines.isEmpty()) {
            lines.getLast().put("last", true);
        }
        return lines;
    }
}
