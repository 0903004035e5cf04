package onewindow.identity.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.identity.UnmaskReason;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** The trail in Chinese: what was stored as a code, an id or an address, as people call it. */
@Component
class AuditWords {
    private static final Map<String, String> SUBJECTS = Map.ofEntries(
            Map.entry("ACCOUNT", "账号"),
            Map.entry("STAFF", "人员"),
            Map.entry("SITE", "站点"),
            Map.entry("APPOINTMENT", "预约"),
            Map.entry("REGION", "区划"),
            Map.entry("COUNTY", "县区设置"),
            Map.entry("CALENDAR", "工作日历"),
            Map.entry("PARTY", "当事人"),
            Map.entry("CASE", "办件"),
            Map.entry("CASE_LIST", "办件清单"),
            Map.entry("DEPARTMENT", "部门"),
            Map.entry("APPLICATION", "申请"),
            Map.entry("ITEM", "事项"),
            Map.entry("ITEM_IMPORT", "事项导入"),
            Map.entry("FILE", "文件"),
            Map.entry("DOCUMENT", "文书"),
            Map.entry("RATING", "评价"),
            Map.entry("ADDRESS", "页面"),
            Map.entry("PHONE", "手机号"),
            Map.entry("AGENT", "代办员"),
            Map.entry("AGENT_ORDER", "代办单"),
            Map.entry("MANDATE", "委托书"),
            Map.entry("PAPER_BATCH", "材料交接单"),
            Map.entry("PROJECT", "陪办项目"),
            Map.entry("ORDER", "督办单"),
            Map.entry("REGISTER", "登记簿"),
            Map.entry("SUSPENSION_REASON", "特别程序"),
            Map.entry("MESSAGE", "消息"),
            Map.entry("PART", "代办身份"),
            Map.entry("CHANNEL", "通道"),
            Map.entry("AUDIT", "审计日志"),
            Map.entry("LOOK_UP", "查找"),
            Map.entry("TELLING", "转告"),
            Map.entry("BULK_RUN", "批量办理"),
            Map.entry("DAY_SHEET", "日结单"),
            Map.entry("FEE", "收费"),
            Map.entry("CHARACTER", "字图"),
            Map.entry("CONTACT_CHANGE", "更改联系方式"),
            Map.entry("SYSTEM", "系统"));

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,10}) /api/(?:(desk|admin|my)/)?([^/ .?]{1,60}).*");
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CODE = Pattern.compile("^[A-Z_]{1,40}(?![A-Za-z_])");

    private final List<AuditNames> names;
    private final Db db;

    AuditWords(List<AuditNames> names, Db db) {
        this.names = names;
        this.db = db;
    }

    private record Named(UUID id, String name) {}

    /** A kind of thing; one nobody knows (any more) is 其他. */
    static String subject(String type) {
        return SUBJECTS.getOrDefault(type.toUpperCase(Locale.ROOT), "其他");
    }

    /** A reason stored as its code by an earlier version, in words. */
    static String detail(String stored) {
        Matcher code = CODE.matcher(stored);
        return code.find()
                ? Arrays.stream(UnmaskReason.values())
                        .filter(reason -> reason.name().equals(code.group()))
                        .findFirst()
                        .map(reason -> reason.chinese + stored.substring(code.end()))
                        .orElse(stored)
                : stored;
    }

    /** {@code GET /api/desk/board} is 查看“红黄灯看板”. */
    static String address(String stored) {
        Matcher at = ADDRESS.matcher(stored);
        if (!at.matches()) {
            return "其他";
        }
        String verb =
                switch (at.group(1)) {
                    case "GET", "HEAD" -> "查看";
                    case "DELETE" -> "删除";
                    default -> "提交";
                };
        return verb + "“" + AuditPages.called(at.group(3)) + "”";
    }

    /** What the things of these entries are called, by their ids. */
    Map<String, String> called(List<AuditLists.Entry> entries) {
        Map<String, String> called = new HashMap<>();
        for (AuditNames known : names) {
            List<UUID> ids = entries.stream()
                    .filter(entry -> entry.subjectType().equalsIgnoreCase(known.subject()))
                    .map(AuditLists.Entry::subjectId)
                    .filter(id -> UUIDS.matcher(id).matches())
                    .distinct()
                    .map(UUID::fromString)
                    .toList();
            if (!ids.isEmpty()) {
                find(known, ids, "").forEach(named -> called.put(named.id().toString(), named.name()));
            }
        }
        return called;
    }

    /** The ids of all things that are called so. */
    List<String> idsOf(String name) {
        List<String> ids = new ArrayList<>(List.of(name));
        names.forEach(known ->
                find(known, List.of(), name).forEach(named -> ids.add(named.id().toString())));
        return ids;
    }

    private List<Named> find(AuditNames known, List<UUID> ids, String name) {
        return db.sql(known.sql()).bind("ids", ids).bind("name", name).list(Named.class);
    }
}
