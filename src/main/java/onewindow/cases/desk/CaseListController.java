package onewindow.cases.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onewindow.cases.CaseStatus;
import onewindow.cases.clock.Light;
import onewindow.cases.desk.CaseViews.CaseRow;
import onewindow.cases.people.CaseScope.View;
import onewindow.cases.people.CaseSurroundings;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.audit.LookUps;
import onewindow.platform.db.Slice;
import onewindow.platform.sheet.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists of cases: on the screen, as a workbook. */
@RestController
@RequestMapping("/api/desk")
class CaseListController {
    private final CaseLists lists;
    private final CasePage page;
    private final CaseWorkbook workbook;
    private final LookUps lookUps;
    private final CaseSurroundings around;

    CaseListController(
            CaseLists lists, CasePage page, CaseWorkbook workbook, LookUps lookUps, CaseSurroundings around) {
        this.lists = lists;
        this.page = page;
        this.workbook = workbook;
        this.lookUps = lookUps;
        this.around = around;
    }

    /** What a list is narrowed to; the same words for the screen and for the workbook. */
    record CaseQuery(
            @Nullable View view,
            @Nullable List<CaseStatus> status,
            @Nullable Light light,
            @Nullable UUID itemId,
            @Nullable String q,
            @Nullable LocalDate dueBefore,
            @Nullable String place,
            @Nullable String department,
            CaseLists.@Nullable Sort sort) {
        CaseLists.Filter filter() {
            return new CaseLists.Filter(
                    Objects.requireNonNullElse(view, View.MINE),
                    Objects.requireNonNullElse(status, List.of()),
                    light,
                    itemId,
                    q,
                    dueBefore,
                    place == null || place.isBlank() ? null : RegionCode.of(place),
                    department,
                    Objects.requireNonNullElse(sort, CaseLists.Sort.DUE));
        }
    }

    @GetMapping("/cases")
    Slice<CaseRow> list(Actor actor, @ParameterObject CaseQuery wanted, @ParameterObject Slice.Request page) {
        Slice<CaseLists.CaseRow> found = lookUps.in(
                "办件列表",
                actor.requireStaff(),
                wanted.q(),
                () -> lists.desk(actor, wanted.filter(), around.today(), page),
                rows -> rows.items().isEmpty());
        return new Slice<>(this.page.rows(found.items()), found.next());
    }

    @GetMapping(path = "/cases.xlsx", produces = Spreadsheet.TYPE)
    void export(Actor actor, @ParameterObject CaseQuery wanted, HttpServletResponse response) throws IOException {
        try (CaseWorkbook.Filled filled = workbook.fill(actor.requireStaff(), wanted.filter())) {
            ContentDisposition saved = ContentDisposition.attachment()
                    .filename("办件清单" + around.today().date() + ".xlsx", StandardCharsets.UTF_8)
                    .build();
            response.setContentType(Spreadsheet.TYPE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
            filled.write(response.getOutputStream());
        }
    }
}
