package onewindow.catalogue.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemKind;
import onewindow.catalogue.RouteStage;
import onewindow.catalogue.StageKind;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.Role;
import onewindow.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** What must be true of a route before cases are sent along it: legal, passable, and somebody at every stage. Pure. */
final class RouteCheck {
    /** A post somebody in service holds at a site; department null: for all departments. */
    record Staffed(String site, Role role, @Nullable String department) {}

    private static final List<StageKind> ORDER = List.of(StageKind.values());
    private static final int MOST_DAYS = 60;
    private static final int MOST_NAMED = 10;

    /**
     * What the county looks like.
     *
     * @param departments key → name
     * @param sites the names of the sites of each level
     */
    record County(Map<String, String> departments, Map<Level, List<String>> sites, Set<Staffed> staffed) {
        boolean runs(String site) {
            return staffed.stream().anyMatch(s -> s.site().equals(site));
        }
    }

    private final ItemContent item;
    private final County county;
    private final List<FieldError> errors = new ArrayList<>();

    private RouteCheck(ItemContent item, County county) {
        this.item = item;
        this.county = county;
    }

    static List<FieldError> broken(ItemContent item, County county) {
        RouteCheck rules = new RouteCheck(item, county);
        if (!item.route().isEmpty()) {
            for (BigDecimal amount : rules.amounts()) {
                rules.way(amount);
            }
            item.route().forEach(rules::stage);
            item.route().forEach(rules::manned);
        }
        return rules.errors.stream().distinct().toList();
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            errors.add(new FieldError("route", message));
        }
    }

    /** One amount on each side of every threshold stands for all the ways a case can take. */
    private Set<BigDecimal> amounts() {
        Set<BigDecimal> amounts = new TreeSet<>(Set.of(BigDecimal.ZERO));
        for (RouteStage stage : item.route()) {
            for (BigDecimal edge : new BigDecimal[] {stage.atMost(), stage.above()}) {
                if (edge != null) {
                    amounts.add(edge);
                    amounts.add(edge.add(new BigDecimal("0.01")));
                }
            }
        }
        return amounts;
    }

    private void way(BigDecimal amount) {
        List<RouteStage> way =
                item.route().stream().filter(stage -> stage.takenFor(amount)).toList();
        List<StageKind> kinds = way.stream().map(RouteStage::kind).toList();
        String of = amount.signum() == 0 ? "" : "（金额 " + amount.toPlainString() + " 元时）";
        long signatures = kinds.stream().filter(kind -> kind.signs).count();
        require(signatures <= 2, "办理路径" + of + "有 " + signatures + " 个环节要签字，最多两个：一个审核、一个决定。");
        require(kinds.stream().distinct().count() == kinds.size(), "办理路径" + of + "同一种环节只能有一个。");
        require(kinds.equals(kinds.stream().sorted().toList()), "办理路径的环节应按" + said(ORDER) + "的先后排。");
        List<StageKind> wanted = item.kind() == ItemKind.INSTANT
                ? List.of(StageKind.ACCEPT)
                : List.of(StageKind.ACCEPT, StageKind.EXAMINE, StageKind.DECIDE);
        boolean enough = item.kind() == ItemKind.INSTANT ? kinds.equals(wanted) : kinds.containsAll(wanted);
        require(enough, item.kind().chinese + "的办理路径" + of + "应有" + said(wanted) + "。");
        upwards(way);
    }

    private void upwards(List<RouteStage> way) {
        for (int i = 1; i < way.size(); i++) {
            boolean higher = way.get(i).level().compareTo(way.get(i - 1).level()) <= 0;
            require(higher || way.get(i).kind() == StageKind.ISSUE, "办理路径只能由下往上走，只有颁证可以回到下面。");
        }
    }

    private void stage(RouteStage stage) {
        String name = "“" + stage.kind().chinese + "”";
        Integer days = stage.days();
        require(days == null || (days >= 1 && days <= MOST_DAYS), name + "环节的时限应在 1 到 " + MOST_DAYS + " 天之间。");
        require(stage.kind() != StageKind.PUBLISH || days != null, "公示要写明公示几天。");
        require((stage.kind() == StageKind.JOINT) == !stage.departments().isEmpty(), "征求意见要写明问哪些部门，别的环节不写。");
        require(stage.always() || stage.kind() == StageKind.DECIDE, "只有“决定”可以按金额分给不同的级别。");
        for (String key : asked(stage)) {
            require(county.departments().containsKey(key), name + "环节的“" + key + "”不是本县登记的部门。");
        }
        int statutory = item.statutoryDays() == null ? Integer.MAX_VALUE : item.statutoryDays();
        require(days == null || stage.kind() == StageKind.PUBLISH || days <= statutory, name + "环节的时限不能长于法定时限。");
    }

    private static List<String> asked(RouteStage stage) {
        List<String> keys = new ArrayList<>(stage.departments());
        if (stage.department() != null) {
            keys.add(stage.department());
        }
        return keys;
    }

    /**
     * Every site that runs must have somebody; a village without its own clerk is served by its town. A town that is only
     * being set up keeps nobody else from correcting a guide, but a level where nobody works at all does.
     */
    private void manned(RouteStage stage) {
        Role role = stage.kind().role;
        List<String> needed = stage.departments().isEmpty()
                ? List.of(stage.department() == null ? item.department() : stage.department())
                : stage.departments();
        for (String department : needed) {
            List<String> bare = running(stage.level()).stream()
                    .filter(site -> county.staffed().stream()
                            .noneMatch(s -> s.site().equals(site) && holds(s, role, department)))
                    .toList();
            require(
                    bare.isEmpty(),
                    sites(bare) + "没有在岗的“" + role.chinese + "”" + named(department) + "，“" + stage.kind().chinese
                            + "”没有人能做。");
        }
    }

    private List<String> running(Level level) {
        List<String> all = level == Level.VILLAGE ? List.of() : county.sites().getOrDefault(level, List.of());
        List<String> running = all.stream().filter(county::runs).toList();
        return running.isEmpty() ? all : running;
    }

    /** Sites on the way of this item where nobody works yet: cases of theirs cannot be taken in before somebody does. */
    static List<String> unopened(ItemContent item, County county) {
        return item.route().stream()
                .map(RouteStage::level)
                .distinct()
                .filter(level -> level != Level.VILLAGE)
                .flatMap(level -> county.sites().getOrDefault(level, List.of()).stream())
                .filter(site -> !county.runs(site))
                .distinct()
                .toList();
    }

    /** Enough of them to begin with; a county that is only being set up lacks people nearly everywhere. */
    private static String sites(List<String> names) {
        String first = String.join("、", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() > MOST_NAMED ? first + "等 " + names.size() + " 个站点" : first;
    }

    private String named(String department) {
        return department.isEmpty() ? "" : "（" + county.departments().getOrDefault(department, department) + "）";
    }

    private static boolean holds(Staffed staffed, Role role, String department) {
        return staffed.role() == role
                && (staffed.department() == null || staffed.department().equals(department));
    }

    private static String said(List<StageKind> kinds) {
        return String.join("→", kinds.stream().map(kind -> kind.chinese).toList());
    }
}
