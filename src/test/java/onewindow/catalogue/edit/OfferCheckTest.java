package onewindow.catalogue.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onewindow.catalogue.FeeLine;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.Material;
import onewindow.catalogue.ProcessStep;
import onewindow.catalogue.RouteStage;
import onewindow.catalogue.StageKind;
import onewindow.catalogue.edit.RouteCheck.County;
import onewindow.catalogue.edit.RouteCheck.Staffed;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.Role;
import onewindow.organisation.department.Department;
import onewindow.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OfferCheckTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> DEPARTMENTS = DemoItem.all().stream()
            .flatMap(item -> Stream.concat(
                    Stream.of(item.department()), item.route().stream().flatMap(s -> s.departments().stream())))
            .distinct()
            .collect(Collectors.toMap(key -> key, key -> key + "局"));
    private static final Map<Level, List<String>> SITES = Map.of(
            Level.COUNTY, List.of("河东区政务服务中心"),
            Level.TOWN, List.of("郑旺镇便民服务中心", "汤河镇便民服务中心"),
            Level.VILLAGE, List.of("西郑旺村便民服务站"));
    private static final Set<Staffed> STAFF = SITES.values().stream()
            .flatMap(List::stream)
            .flatMap(site -> Stream.of(Role.values()).map(role -> new Staffed(site, role, null)))
            .collect(Collectors.toSet());
    private static final County EVERYONE = new County(DEPARTMENTS, SITES, STAFF);
    private static final ItemContent GOOD = DemoItem.all().stream()
            .filter(item -> item.code().equals("370511904000"))
            .findFirst()
            .orElseThrow();

    @Test
    void every_demo_item_may_be_offered() {
        for (ItemContent item : DemoItem.all()) {
            assertThat(broken(item)).as(item.name()).isEmpty();
        }
        assertThat(DemoItem.all())
                .hasSizeGreaterThanOrEqualTo(60)
                .extracting(ItemContent::code)
                .doesNotHaveDuplicates();
    }

    /** 材料不齐、是否受理，一个工作日内说清: a guide that gives itself two would say otherwise. */
    @Test
    void every_demo_guide_decides_acceptance_within_a_day_and_keeps_its_promise() {
        for (ItemContent item : DemoItem.all()) {
            assertThat(item.process())
                    .as(item.name())
                    .filteredOn(step -> step.step().equals("受理"))
                    .allMatch(step -> step.days() <= 1);
            // Steps are counted in whole days: what is promised within half a day has none that takes one.
            int steps = item.process().stream().mapToInt(ProcessStep::days).sum();
            assertThat(steps)
                    .as(item.name())
                    .isEqualTo(Objects.requireNonNull(item.promisedDays()).intValue());
        }
    }

    /** 兜底材料 such as 其他材料 or 有关部门的证明 leave the window free to ask for anything. */
    @Test
    void every_demo_material_names_itself_and_who_issues_it() {
        for (ItemContent item : DemoItem.all()) {
            assertThat(item.materials())
                    .as(item.name())
                    .noneMatch(m -> m.name().matches(".*(其他|其它|相关|有关).*材料.*"))
                    .noneMatch(m -> m.issuer() == null || m.issuer().matches(".*((有关|相关)部门.*|等|等部门|等单位)"));
        }
    }

    @Test
    void an_empty_draft_misses_what_it_lacks_and_keeps_what_it_has() {
        ItemContent sketch = ItemContent.sketch("511Z07001006", "企业投资项目备案", "10", "发改");
        assertThat(GuideElements.missing(sketch))
                .containsExactly("设定依据", "受理条件", "法定办结时限", "承诺办结时限", "结果名称", "收费标准", "收费依据", "所需材料", "办理流程", "审查标准");
        assertThat(GuideElements.missing(GOOD)).isEmpty();
        assertThat(GuideElements.values()).hasSize(16);
    }

    @Test
    void a_promise_is_not_longer_than_the_law() {
        assertThat(broken(with(Map.of("promisedDays", 31)))).contains("promisedDays");
    }

    @Test
    void an_item_done_at_once_promises_no_days() {
        assertThat(broken(with(Map.of("promisedDays", 0)))).contains("kind");
        assertThat(broken(with(Map.of("kind", "INSTANT")))).contains("kind", "route");
    }

    @Test
    void a_fee_needs_its_basis_and_its_lines() {
        assertThat(broken(with(Map.of("feeCharged", true)))).contains("feeBasis", "feeLines");
        FeeLine line = new FeeLine("工本费", "10元/证", BigDecimal.TEN);
        assertThat(broken(with(Map.of("feeLines", List.of(line))))).contains("feeLines");
        assertThat(broken(with(Map.of("feeCharged", true, "feeBasis", "《收费条例》", "feeLines", List.of(line)))))
                .isEmpty();
    }

    @Test
    void a_fee_is_exact_to_the_cent_and_within_the_bound() {
        for (String sum : List.of("0.01", "1000000000")) {
            assertThat(broken(with(charging("《收费条例》", sum)))).as(sum).isEmpty();
        }
        for (String sum : List.of("0.005", "-1", "1000000000.01")) {
            assertThat(broken(with(charging("《收费条例》", sum)))).as(sum).containsExactly("feeLines");
        }
    }

    @Test
    void a_licence_is_charged_for_only_where_a_statute_says_so() {
        Map<String, Object> licence = new java.util.HashMap<>(charging("某局收费通知", "10"));
        licence.put("type", "01");
        assertThat(broken(with(licence))).contains("feeBasis");
        licence.put("feeBasis", "《水土保持法》");
        assertThat(broken(with(licence))).doesNotContain("feeBasis");
    }

    private static Map<String, Object> charging(String basis, String sum) {
        FeeLine line = new FeeLine("工本费", "10元/证", new BigDecimal(sum));
        return Map.of("feeCharged", true, "feeBasis", basis, "feeLines", List.of(line));
    }

    @Test
    void a_visit_needs_its_reason() {
        assertThat(broken(with(Map.of("visits", 1)))).contains("visitReason");
    }

    @Test
    void a_material_says_what_it_is() {
        for (String name : List.of("其他材料", "法律、法规规定的其他材料", "其他有关证明", "户口簿等材料", "所需的相关材料")) {
            Material material = new Material(
                    "m1",
                    name,
                    Material.Necessity.REQUIRED,
                    Material.Form.PAPER,
                    Material.Source.APPLICANT,
                    null,
                    1,
                    0,
                    Material.Exempt.NONE,
                    null);
            assertThat(broken(with(Map.of("materials", List.of(material)))))
                    .as(name)
                    .contains("materials");
        }
    }

    @Test
    void questions_and_complaints_go_to_different_numbers() {
        Department same = department("0539-8081001", "0539-8081001");
        assertThat(OfferCheck.broken(GOOD, same, EVERYONE))
                .extracting(FieldError::field)
                .contains("department");
        Department local = department("8081001", "0539-8081002");
        assertThat(OfferCheck.broken(GOOD, local, EVERYONE))
                .extracting(FieldError::field)
                .contains("department");
        assertThat(OfferCheck.broken(GOOD, null, EVERYONE))
                .extracting(FieldError::field)
                .contains("department");
    }

    @Test
    void a_route_has_someone_to_act_at_every_stage() {
        Set<Staffed> noApprover = STAFF.stream()
                .filter(staffed ->
                        staffed.role() != Role.APPROVER || !staffed.site().startsWith("河东区"))
                .collect(Collectors.toSet());
        County county = new County(DEPARTMENTS, SITES, noApprover);
        assertThat(OfferCheck.broken(GOOD, department("0539-8081001", "0539-8081002"), county))
                .extracting(FieldError::message)
                .containsExactly("河东区政务服务中心没有在岗的“审批人”（民政局），“决定”没有人能做。");
    }

    /** A town that is only being set up is no reason why the whole county may not correct a guide; it is named. */
    @Test
    void a_site_where_nobody_works_yet_is_named_and_hinders_nobody() {
        Set<Staffed> newTown = STAFF.stream()
                .filter(staffed -> !staffed.site().startsWith("汤河镇"))
                .collect(Collectors.toSet());
        County county = new County(DEPARTMENTS, SITES, newTown);
        assertThat(OfferCheck.broken(GOOD, department("0539-8081001", "0539-8081002"), county))
                .isEmpty();
        assertThat(RouteCheck.unopened(GOOD, county)).containsExactly("汤河镇便民服务中心");
        assertThat(RouteCheck.unopened(GOOD, EVERYONE)).isEmpty();
    }

    @Test
    void a_site_that_runs_does_not_lose_its_way_nor_may_a_whole_level_be_empty() {
        Set<Staffed> noClerk = STAFF.stream()
                .filter(staffed ->
                        staffed.role() != Role.WINDOW_CLERK || !staffed.site().startsWith("汤河镇"))
                .collect(Collectors.toSet());
        assertThat(OfferCheck.broken(
                        GOOD, department("0539-8081001", "0539-8081002"), new County(DEPARTMENTS, SITES, noClerk)))
                .extracting(FieldError::message)
                .singleElement()
                .asString()
                .startsWith("汤河镇便民服务中心没有在岗的“窗口");
        Set<Staffed> noCentre = STAFF.stream()
                .filter(staffed -> !staffed.site().startsWith("河东区"))
                .collect(Collectors.toSet());
        assertThat(OfferCheck.broken(
                        GOOD, department("0539-8081001", "0539-8081002"), new County(DEPARTMENTS, SITES, noCentre)))
                .extracting(FieldError::message)
                .anyMatch(said -> said.contains("河东区政务服务中心没有在岗的"));
    }

    @Test
    void a_route_goes_upwards_only() {
        List<RouteStage> down = List.of(
                new RouteStage(StageKind.ACCEPT, Level.COUNTY),
                new RouteStage(StageKind.EXAMINE, Level.TOWN),
                new RouteStage(StageKind.DECIDE, Level.COUNTY));
        assertThat(broken(with(Map.of("route", down)))).contains("route");
    }

    private static List<String> routeFaults(RouteStage... stages) {
        ItemContent item = with(Map.of("route", List.of(stages)));
        return RouteCheck.broken(item, EVERYONE).stream()
                .map(FieldError::message)
                .toList();
    }

    private static RouteStage decide(Level level, @Nullable String atMost, @Nullable String above) {
        return new RouteStage(
                StageKind.DECIDE,
                level,
                null,
                List.of(),
                null,
                atMost == null ? null : new BigDecimal(atMost),
                above == null ? null : new BigDecimal(above));
    }

    @Test
    void no_way_through_a_route_has_more_than_two_signatures() {
        RouteStage accept = new RouteStage(StageKind.ACCEPT, Level.TOWN);
        RouteStage examine = new RouteStage(StageKind.EXAMINE, Level.TOWN);
        assertThat(routeFaults(accept, examine, examine, decide(Level.COUNTY, null, null)))
                .anyMatch(fault -> fault.contains("有 3 个环节要签字，最多两个"));
        // Two that decide, but never both on one way.
        assertThat(routeFaults(accept, examine, decide(Level.TOWN, "2000", null), decide(Level.COUNTY, null, "2000")))
                .isEmpty();
    }

    @Test
    void every_amount_has_exactly_one_who_decides() {
        RouteStage accept = new RouteStage(StageKind.ACCEPT, Level.TOWN);
        RouteStage examine = new RouteStage(StageKind.EXAMINE, Level.TOWN);
        assertThat(routeFaults(accept, examine, decide(Level.TOWN, "2000", null), decide(Level.COUNTY, null, "3000")))
                .anyMatch(fault -> fault.contains("金额 2000.01 元时") && fault.contains("应有"));
        assertThat(routeFaults(accept, examine, decide(Level.TOWN, "3000", null), decide(Level.COUNTY, null, "2000")))
                .anyMatch(fault -> fault.contains("同一种环节只能有一个"));
    }

    @Test
    void a_board_says_how_long_and_opinions_of_whom() {
        RouteStage accept = new RouteStage(StageKind.ACCEPT, Level.TOWN);
        RouteStage joint = new RouteStage(StageKind.JOINT, Level.TOWN);
        RouteStage examine = new RouteStage(StageKind.EXAMINE, Level.TOWN);
        RouteStage board = new RouteStage(StageKind.PUBLISH, Level.TOWN);
        assertThat(routeFaults(accept, joint, examine, board, decide(Level.COUNTY, null, null)))
                .containsExactly("征求意见要写明问哪些部门，别的环节不写。", "公示要写明公示几天。");
    }

    @Test
    void a_national_code_carries_its_type() {
        assertThat(broken(with(Map.of("type", "07")))).contains("code");
        assertThat(broken(with(Map.of("type", "02", "code", "370211904000")))).contains("type");
    }

    private static List<String> broken(ItemContent item) {
        return OfferCheck.broken(item, department("0539-8081001", "0539-8081002"), EVERYONE).stream()
                .map(FieldError::field)
                .toList();
    }

    private static Department department(String phone, String complaintPhone) {
        return new Department(UUID.randomUUID(), "民政", "河东区民政局", null, phone, complaintPhone, "", "");
    }

    private static ItemContent with(Map<String, ?> changes) {
        tools.jackson.databind.node.ObjectNode tree = JSON.valueToTree(GOOD);
        changes.forEach((name, value) -> tree.set(name, JSON.valueToTree(value)));
        return JSON.treeToValue(tree, ItemContent.class);
    }
}
