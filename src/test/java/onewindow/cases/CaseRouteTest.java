package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import onewindow.catalogue.Route;
import onewindow.catalogue.RouteStage;
import onewindow.catalogue.StageKind;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRouteTest {
    private static final Route SHORT = PlainStep.way(
            new RouteStage(StageKind.ACCEPT, Level.TOWN),
            new RouteStage(StageKind.EXAMINE, Level.TOWN),
            new RouteStage(StageKind.DECIDE, Level.TOWN));
    private static final Route BY_AMOUNT = PlainStep.way(
            new RouteStage(StageKind.ACCEPT, Level.VILLAGE),
            new RouteStage(StageKind.JOINT, Level.TOWN),
            new RouteStage(StageKind.EXAMINE, Level.TOWN, "残联", List.of(), null, null, null),
            PlainStep.upTo(StageKind.DECIDE, Level.TOWN, "2000"),
            PlainStep.above(StageKind.DECIDE, Level.COUNTY, "2000"));

    @Test
    void of_several_ways_it_takes_the_first_whose_stage_the_route_has() {
        List<CaseStatus> ways = List.of(CaseStatus.CONSULTING, CaseStatus.IN_REVIEW);
        assertThat(CaseRoute.next(ways, SHORT, false)).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(CaseRoute.next(ways, BY_AMOUNT, false)).isEqualTo(CaseStatus.CONSULTING);
    }

    @Test
    void a_termination_that_came_to_nothing_leaves_the_clocks_as_they_stood() {
        List<CaseStatus> ways = List.of(CaseStatus.SUSPENDED, CaseStatus.IN_REVIEW);
        assertThat(CaseRoute.next(ways, SHORT, true)).isEqualTo(CaseStatus.SUSPENDED);
        assertThat(CaseRoute.next(ways, SHORT, false)).isEqualTo(CaseStatus.IN_REVIEW);
    }

    @Test
    void without_any_stage_of_its_ways_it_takes_the_last() {
        assertThat(CaseRoute.next(List.of(CaseStatus.CONSULTING, CaseStatus.PUBLICIZED), SHORT, false))
                .isEqualTo(CaseStatus.PUBLICIZED);
    }

    @ParameterizedTest
    @CsvSource({
        // state, amount, where and whose turn it is
        "SUBMITTED,, 371312108201, 民政",
        "IN_REVIEW,, 371312108000, 残联",
        "AWAITING_DECISION, 2000, 371312108000, 民政",
        "AWAITING_DECISION, 2000.01, 371312000000, 民政",
        "AWAITING_DECISION,, 371312108000, 民政",
        // A village station has nobody to confirm for it.
        "REFUSAL_PROPOSED,, 371312108000, 民政",
        "SUPPLEMENT_PROPOSED,, 371312108000, 民政",
        "APPROVED,, 371312108201, 民政",
    })
    void whose_turn_it_is(CaseStatus status, BigDecimal amount, String region, String department) {
        CaseState village = PlainStep.of(CaseAction.ACCEPT, status)
                .with(new CaseState.Decision(null, amount))
                .state()
                .with(new CaseState.Place("371312108201", PlainStep.PLACE.siteId(), "371312108201"));
        assertThat(CaseRoute.unit(BY_AMOUNT, status, village, "民政")).isEqualTo(new CaseRoute.Unit(region, department));
    }

    @Test
    void a_certificate_is_issued_where_the_route_says() {
        Route issued = PlainStep.way(
                new RouteStage(StageKind.ACCEPT, Level.TOWN), new RouteStage(StageKind.ISSUE, Level.COUNTY));
        assertThat(CaseRoute.stage(issued, CaseStatus.APPROVED, null).map(RouteStage::level))
                .contains(Level.COUNTY);
        assertThat(CaseRoute.stage(SHORT, CaseStatus.APPROVED, null)).isEmpty();
    }

    @Test
    void what_has_not_begun_or_has_ended_is_at_no_stage() {
        for (CaseStatus status : List.of(CaseStatus.DRAFT, CaseStatus.DELIVERED, CaseStatus.WITHDRAWN)) {
            assertThat(CaseRoute.stage(SHORT, status, null)).as(status.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "371312108201, TOWN, 371312108000",
        "371312108201, COUNTY, 371312000000",
        "371312108000, VILLAGE, 371312108000",
        "371312108000, TOWN, 371312108000",
    })
    void a_region_goes_up_to_a_level_and_never_down(String region, Level level, String expected) {
        assertThat(CaseRoute.upTo(RegionCode.of(region), level).value()).isEqualTo(expected);
    }
}
