package onewindow.cases.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.cases.CaseAuditAct;
import onewindow.cases.CaseStatus;
import onewindow.cases.CaseSummary;
import onewindow.cases.clock.Light;
import onewindow.cases.desk.CaseViews.CaseRow;
import onewindow.cases.people.CaseScope.View;
import onewindow.cases.people.CaseSurroundings;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.audit.LookUps;
import onewindow.organisation.staff.Colleague;
import onewindow.platform.db.Slice;
import onewindow.platform.sheet.Spreadsheet;
import onewindow.platform.time.Days;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of cases: on the screen, as a workbook. */
@RestController
@RequestMapping("/api/desk")
class CaseListController {
    private final CaseLists lists;
    private final CaseRows rows;
    private final CaseWorkbook workbook;
    private final LookUps lookUps;
    private final CaseSurroundings around;

    CaseListController(
            CaseLists lists, CaseRows rows, CaseWorkbook workbook, LookUps lookUps, CaseSurroundings around) {
        this.lists = lists;
        this.rows = rows;
        this.workbook = workbook;
        this.lookUps = lookUps;
        this.around = around;
    }

    /** What a list is narrowed to; the same words for the screen, for its total and for the workbook. */
    record CaseQuery(
            @Nullable View view,
            @Nullable List<CaseStatus> status,
            @Nullable List<Light> light,
            @Nullable UUID itemId,
            @Nullable UUID partyId,
            @Nullable String q,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate receivedFrom,
            @Nullable LocalDate receivedTo,
            CaseSummary.@Nullable Channel channel,
            @Nullable String place,
            @Nullable String department,
            @Nullable UUID holder,
            @Nullable Boolean ended,
            @Nullable String site,
            @Nullable String itemDepartment,
            @Nullable LocalDate finishedFrom,
            @Nullable LocalDate finishedTo,
            @Nullable Boolean onTime,
            CaseFilter.@Nullable Sort sort) {
        CaseFilter filter() {
            return new CaseFilter(
                    Objects.requireNonNullElse(view, View.MINE),
                    Objects.requireNonNullElse(status, List.of()),
                    Objects.requireNonNullElse(light, List.of()),
                    itemId,
                    partyId,
                    q,
                    dueBefore,
                    new Days(receivedFrom, receivedTo),
                    channel,
                    place == null || place.isBlank() ? null : RegionCode.of(place),
                    department,
                    holder,
                    ended,
                    new CaseFilter.Origin(site == null || site.isBlank() ? null : RegionCode.of(site), itemDepartment),
                    new CaseFilter.Finish(new Days(finishedFrom, finishedTo), onTime),
                    Objects.requireNonNullElse(sort, CaseFilter.Sort.DUE));
        }
    }

    @GetMapping("/cases")
    Slice<CaseRow> list(Actor actor, @ParameterObject CaseQuery wanted, @ParameterObject Slice.Request page) {
        Slice<CaseLists.CaseRow> found = lookUps.in(
                "办件列表",
                actor.requireStaff(),
                wanted.q(),
                () -> lists.desk(actor, wanted.filter(), around.today(), page),
                list -> list.items().isEmpty());
        if (wanted.partyId() != null) {
            around.audit()
                    .record(
                            actor,
                            CaseAuditAct.PERSON_CASES_READ,
                            wanted.partyId(),
                            found.items().size() + " 件");
        }
        return new Slice<>(rows.of(found.items()), found.next());
    }

    /** How long the list is, beside it. */
    @GetMapping("/cases/total")
    CaseLists.Total total(Actor actor, @ParameterObject CaseQuery wanted) {
        return lookUps.in(
                "办件列表",
                actor.requireStaff(),
                wanted.q(),
                () -> lists.total(actor, wanted.filter(), around.today()),
                total -> total.count() == 0);
    }

    record HandsView(UUID staffId, String name, String siteName, long cases) {}

    /** Whom the cases of a view can be narrowed to. */
    @GetMapping("/cases/hands")
    List<HandsView> hands(Actor actor, @RequestParam View view) {
        List<CaseLists.InHands> found = lists.hands(actor.requireStaff(), view);
        Map<UUID, Colleague> people = around.people()
                .colleagues(found.stream().map(CaseLists.InHands::holderId).toList());
        return found.stream()
                .flatMap(hands -> Stream.ofNullable(people.get(hands.holderId()))
                        .map(who -> new HandsView(who.staffId(), who.name(), who.siteName(), hands.cases())))
                .toList();
    }

    @GetMapping(path = "/cases.xlsx", produces = Spreadsheet.TYPE)
    void export(Actor actor, @ParameterObject CaseQuery wanted, HttpServletResponse response) throws IOException {
        try (CaseWorkbook.Filled filled = lookUps.in(
                "办件清单",
                actor.requireStaff(),
                wanted.q(),
                () -> workbook.fill(actor, wanted.filter()),
                list -> list.rows() == 0)) {
            ContentDisposition saved = ContentDisposition.attachment()
                    .filename("办件清单" + around.today().date() + ".xlsx", StandardCharsets.UTF_8)
                    .build();
            response.setContentType(Spreadsheet.TYPE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
            filled.write(response.getOutputStream());
        }
    }
}
