package onewindow.reception.bridge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import onewindow.identity.IdNumber;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A card reader with one card after another, a camera that sees numbered sheets, a printer and a lamp that remember. */
final class SimulatedDevices {
    private static final int VERSION = 1;
    private static final Duration PRINTED_WITHIN = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Map<String, String>> CARDS = List.of(
            card("王秀英", "女", "37131219480506102", "1948-05-06", "临沂市河东区郑旺镇大尤家村 12 号"),
            card("刘永强", "男", "37131219790312331", "1979-03-12", "临沂市河东区郑旺镇前新庄村 8 号"),
            card("赵小雨", "女", "37131220010918104", "2001-09-18", "临沂市河东区九曲街道九曲社区 3 号楼"));

    private final Clock clock;
    private final Set<String> jobs = new HashSet<>();
    private final List<String> papers = new ArrayList<>();
    private int cards;
    private int pages;
    private String lamp = "";

    SimulatedDevices(Clock clock) {
        this.clock = clock;
    }

    /** What the printer has put out, a ticket each. */
    synchronized List<String> papers() {
        return List.copyOf(papers);
    }

    synchronized String lamp() {
        return lamp;
    }

    /** @return the answer to a message, with its id */
    synchronized String answer(String message) {
        JsonNode asked;
        try {
            asked = JSON.readTree(message);
        } catch (JacksonException e) {
            return fault(JSON.createObjectNode(), "BAD_MESSAGE", "不是 JSON。").toString();
        }
        ObjectNode answer = JSON.createObjectNode();
        answer.put("v", VERSION);
        answer.set("id", asked.path("id"));
        if (asked.path("v").asInt() != VERSION) {
            return fault(answer, "BAD_VERSION", "这里说第 " + VERSION + " 版。").toString();
        }
        return (switch (asked.path("do").asString("")) {
                    case "hello" -> hello(answer);
                    case "read-card" -> readCard(answer);
                    case "capture" -> capture(answer);
                    case "print" -> print(answer, asked);
                    case "lamp" -> light(answer, asked);
                    default -> fault(answer, "UNKNOWN", "没有这个功能。");
                })
                .toString();
    }

    private static ObjectNode fault(ObjectNode answer, String fault, String said) {
        return answer.put("v", VERSION).put("ok", false).put("fault", fault).put("said", said);
    }

    private static ObjectNode hello(ObjectNode answer) {
        answer.put("ok", true).put("name", "模拟设备");
        answer.putArray("devices")
                .add("ID_READER")
                .add("DOCUMENT_CAMERA")
                .add("TICKET_PRINTER")
                .add("CALL_LAMP");
        return answer;
    }

    private ObjectNode readCard(ObjectNode answer) {
        answer.put("ok", true);
        answer.set("card", JSON.valueToTree(CARDS.get(cards++ % CARDS.size())));
        return answer;
    }

    /** The sheets lie on their side, as under most cameras. */
    private ObjectNode capture(ObjectNode answer) {
        answer.put("ok", true);
        answer.putObject("page")
                .put("type", "image/jpeg")
                .put("data", Base64.getEncoder().encodeToString(sheet(++pages)));
        return answer;
    }

    private ObjectNode print(ObjectNode answer, JsonNode asked) {
        String job = asked.path("job").asString("");
        List<String> lines = asked.path("lines")
                .valueStream()
                .map(line -> line.path("text").asString(""))
                .toList();
        Instant made = instant(asked.path("made").asString(""));
        if (job.isEmpty() || lines.isEmpty() || made == null) {
            return fault(answer, "BAD_MESSAGE", "打印要有 job、made 和 lines。");
        }
        if (jobs.contains(job)) {
            return answer.put("ok", true).put("again", true);
        }
        if (made.plus(PRINTED_WITHIN).isBefore(clock.instant())) {
            return fault(answer, "TOO_OLD", "等了两分钟还没有打印，不再打印。");
        }
        jobs.add(job);
        papers.add(String.join("\n", lines));
        return answer.put("ok", true);
    }

    private ObjectNode light(ObjectNode answer, JsonNode asked) {
        lamp = asked.path("text").asString("");
        return answer.put("ok", true);
    }

    private static @org.jspecify.annotations.Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Map<String, String> card(String name, String sex, String seventeen, String born, String address) {
        return Map.of(
                "name",
                name,
                "sex",
                sex,
                "nation",
                "汉",
                "birthDate",
                born,
                "idNumber",
                IdNumber.complete(seventeen),
                "address",
                address,
                "authority",
                "临沂市公安局河东分局",
                "validUntil",
                "长期");
    }

    private static byte[] sheet(int number) {
        int width = 1754;
        int height = 1240;
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D draw = picture.createGraphics();
        draw.setColor(Color.WHITE);
        draw.fillRect(0, 0, width, height);
        draw.rotate(-Math.PI / 2, width / 2.0, height / 2.0);
        draw.setColor(Color.BLACK);
        draw.setStroke(new BasicStroke(6));
        draw.drawRect(width / 2 - height / 2 + 60, height / 2 - width / 2 + 60, height - 120, width - 120);
        draw.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 400));
        draw.drawString(String.valueOf(number), width / 2 - 110, height / 2 + 120);
        draw.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
