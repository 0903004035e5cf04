package onewindow.organisation.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import onewindow.identity.Role;
import onewindow.organisation.site.Site;
import onewindow.organisation.staff.StaffAdminController.PostRequest;
import onewindow.organisation.staff.StaffAdminController.StaffRequest;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.sheet.Grid;
import onewindow.platform.sheet.Spreadsheet;
import onewindow.platform.text.Typed.As;
import onewindow.platform.text.TypedText;

/** 人员花名册 as a sheet: a row is one person, and the site is written as people call it or by its region's code. */
final class StaffRoll {
    /** A column of the sheet; those marked are filled in for everybody. */
    enum Column {
        NAME("姓名", "name", true, As.LINE),
        BADGE("工号", "badgeNumber", true, As.CODE),
        USERNAME("用户名", "username", true, As.LINE),
        PHONE("电话", "phone", false, As.PHONE),
        SITE("站点", "siteId", true, As.LINE),
        POSTS("岗位", "posts", true, As.LINE),
        DEPARTMENT("部门", "posts", false, As.LINE),
        DUTY("负责什么", "duty", false, As.LINE);

        final String chinese;
        final String field;
        final boolean must;
        private final As tidy;

        Column(String chinese, String field, boolean must, As tidy) {
            this.chinese = chinese;
            this.field = field;
            this.must = must;
            this.tidy = tidy;
        }

        static String ofField(String field) {
            return Arrays.stream(values())
                    .filter(column -> column.field.equals(field))
                    .findFirst()
                    .map(column -> column.chinese)
                    .orElse("");
        }
    }

    private static final int MOST = 1_000;
    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toMap(role -> role.chinese, Function.identity()));
    private static final List<List<String>> EXAMPLES = List.of(
            List.of("张三（例，请删去）", "10101", "zhangsan", "13900000001", "××镇便民服务中心", "窗口受理", "", "综合受理 1 号窗口"),
            List.of("李四（例，请删去）", "10102", "lisi", "", "371312108000", "经办人、代办员", "", ""),
            List.of("王五（例，请删去）", "00106", "wangwu", "", "××县政务服务中心", "审批人", "民政", "民政事项审批"));

    /** One person as the row says it. */
    record Line(int row, Map<Column, String> cells) {
        String at(Column column) {
            return cells.getOrDefault(column, "");
        }

        /**
         * @param sites those of that name or region code
         * @param faults what cannot be read is added here, all of it; the request is none then
         */
        StaffRequest request(Function<String, List<Site>> sites, List<FieldError> faults) {
            for (Column column : Column.values()) {
                if (column.must && at(column).isEmpty()) {
                    faults.add(new FieldError(column.field, "请填写" + column.chinese + "。"));
                }
            }
            return new StaffRequest(
                    at(Column.NAME),
                    at(Column.USERNAME),
                    at(Column.BADGE),
                    at(Column.PHONE),
                    one(sites.apply(TypedText.sought(at(Column.SITE))), faults),
                    at(Column.DUTY),
                    posts(faults),
                    true);
        }

        private UUID one(List<Site> found, List<FieldError> faults) {
            String said = at(Column.SITE);
            if (found.size() == 1) {
                return found.getFirst().id();
            }
            if (!said.isEmpty()) {
                faults.add(new FieldError(
                        "siteId",
                        found.isEmpty()
                                ? "没有“" + said + "”这个站点，请照「站点」页上的名称或区划代码填写。"
                                : "叫“" + said + "”的站点不止一个，请改填区划代码。"));
            }
            return NOWHERE;
        }

        private List<PostRequest> posts(List<FieldError> faults) {
            List<PostRequest> posts = new ArrayList<>();
            for (String name : at(Column.POSTS).split("[、，,;；\\s]+")) {
                Role role = ROLES.get(name);
                if (role != null) {
                    posts.add(new PostRequest(role, "", at(Column.DEPARTMENT)));
                } else if (!name.isEmpty()) {
                    faults.add(new FieldError("posts", "没有“" + name + "”这个岗位，可填：" + String.join("、", names()) + "。"));
                }
            }
            return posts;
        }
    }

    private static final UUID NOWHERE = new UUID(0, 0);

    private StaffRoll() {}

    private static List<String> names() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.FIRST_ADMIN)
                .map(role -> role.chinese)
                .toList();
    }

    static List<Line> read(Grid grid) {
        Grid.Table table = grid.below(UnaryOperator.identity(), Column.USERNAME.chinese::equals);
        List<String> missing = Arrays.stream(Column.values())
                .filter(column -> column.must && !table.columns().containsKey(column.chinese))
                .map(column -> column.chinese)
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid("file", "表里没有找到这些列：" + String.join("、", missing) + "。请按模板的表头填写。");
        }
        if (table.rows().isEmpty()) {
            throw Problem.invalid("file", "没有可以导入的人员：文件里只有表头。请从表头下面一行起填写，每人一行。");
        }
        if (table.rows().size() > MOST) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "超过 " + MOST + " 人，请分成几个文件导入。");
        }
        return table.rows().stream().map(row -> line(table, row)).toList();
    }

    private static Line line(Grid.Table table, Grid.Row row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            Integer at = table.columns().get(column.chinese);
            if (at != null) {
                cells.put(column, column.tidy.tidy(row.at(at)));
            }
        }
        return new Line(row.number(), cells);
    }

    static byte[] template() {
        List<String> headings = Arrays.stream(Column.values())
                .map(column -> column.chinese + (column.must ? "*" : ""))
                .toList();
        return Spreadsheet.of("人员", headings, EXAMPLES);
    }
}
