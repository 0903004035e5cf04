package onewindow.fees;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.fees.DaySheet.WaySum;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.platform.db.Slice;
import onewindow.platform.sheet.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The till, and the sheets of the day. */
@RestController
class DaySheetController {
    private static final MediaType XLSX = MediaType.parseMediaType(Spreadsheet.TYPE);

    private final DaySheets sheets;
    private final DaySheetTable table;
    private final DaySheetDocument paper;
    private final Audit audit;
    private final Clock clock;

    DaySheetController(DaySheets sheets, DaySheetTable table, DaySheetDocument paper, Audit audit, Clock clock) {
        this.sheets = sheets;
        this.table = table;
        this.paper = paper;
        this.audit = audit;
        this.clock = clock;
    }

    record WayView(
            Way way,
            String wayName,
            String collected,
            String refunded,
            String expected,
            String counted,
            String difference) {
        static WayView of(WaySum sum) {
            return new WayView(
                    sum.way(),
                    sum.way().chinese,
                    Money.text(sum.collected()),
                    Money.text(sum.refunded()),
                    Money.text(sum.expected()),
                    Money.text(sum.counted()),
                    Money.text(sum.difference()));
        }
    }

    record TillView(String region, int movements, @Nullable Instant since, List<WayView> ways, String expected) {}

    record UnsettledView(String cashierName, int movements, Instant since) {}

    record ItemView(String kindName, String itemName, String chargeName, int count, String amount) {}

    record DaySheetRow(
            UUID id,
            LocalDate day,
            int nth,
            String cashierName,
            DaySheet.State state,
            String stateName,
            String expected,
            String difference,
            Instant closedAt,
            @Nullable String deciderName) {}

    record DaySheetView(
            DaySheetRow sheet,
            int version,
            Instant fromAt,
            Instant untilAt,
            List<WayView> ways,
            List<ItemView> items,
            @Nullable String explanation,
            @Nullable String deposit,
            @Nullable Instant decidedAt,
            @Nullable String note,
            boolean mayDecide,
            boolean mayRecount) {}

    record CloseRequest(
            @Nullable String region,
            int movements,
            @NotNull Map<Way, String> counted,
            @Nullable String explanation,
            @Nullable String deposit,
            @NotBlank @Size(max = 100) String key) {}

    record RecountRequest(
            int version,
            @NotNull Map<Way, String> counted,
            @Nullable String explanation,
            @Nullable String deposit) {}

    record DaySheetDecision(
            int version, @NotNull Boolean confirm, @Nullable String note) {}

    @GetMapping("/api/desk/till")
    TillView till(Actor actor, @RequestParam @Nullable String region) {
        String place = sheets.place(actor.requireStaff(), region);
        DaySheetTable.Till till = sheets.till(actor, place);
        return new TillView(
                place,
                till.count(),
                till.since(),
                till.ways().stream().map(WayView::of).toList(),
                DaySheetDocument.total(till.ways(), WaySum::expected));
    }

    /** Who has not settled what he took or gave before today. */
    @GetMapping("/api/desk/unsettled-tills")
    List<UnsettledView> unsettled(Actor actor) {
        Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return table.unsettled(actor.requireStaff(), today).stream()
                .map(u -> new UnsettledView(u.cashierName(), u.count(), u.since()))
                .toList();
    }

    @GetMapping("/api/desk/day-sheets")
    Slice<DaySheetRow> list(
            Actor actor, @RequestParam DaySheet.@Nullable State state, @ParameterObject Slice.Request page) {
        return table.list(actor.requireStaff(), state, page).map(sheet -> row(sheet, table.ways(sheet.id())));
    }

    @PostMapping("/api/desk/day-sheets")
    @ResponseStatus(HttpStatus.CREATED)
    DaySheetView close(Actor actor, @Valid @RequestBody CloseRequest said) {
        DaySheets.Count count = new DaySheets.Count(said.counted(), said.explanation(), said.deposit());
        DaySheets.Closing closing = new DaySheets.Closing(said.region(), said.movements(), count, said.key());
        return get(actor, sheets.close(actor.requireStaff(), closing));
    }

    @GetMapping("/api/desk/day-sheets/{id}")
    DaySheetView get(Actor actor, @PathVariable UUID id) {
        DaySheet sheet = sheets.get(actor.requireStaff(), id);
        List<WaySum> ways = table.ways(id);
        return new DaySheetView(
                row(sheet, ways),
                sheet.version(),
                sheet.fromAt(),
                sheet.untilAt(),
                ways.stream().map(WayView::of).toList(),
                table.items(id).stream().map(DaySheetController::view).toList(),
                sheet.explanation(),
                sheet.deposit(),
                sheet.decidedAt(),
                sheet.note(),
                DaySheets.mayDecide(actor, sheet),
                DaySheets.mayRecount(actor, sheet));
    }

    private static DaySheetRow row(DaySheet sheet, List<WaySum> ways) {
        return new DaySheetRow(
                sheet.id(),
                sheet.day(),
                sheet.nth(),
                sheet.cashierName(),
                sheet.state(),
                sheet.state().chinese,
                DaySheetDocument.total(ways, WaySum::expected),
                DaySheetDocument.total(ways, WaySum::difference),
                sheet.closedAt(),
                sheet.deciderName());
    }

    private static ItemView view(DaySheet.ItemSum item) {
        return new ItemView(
                item.kind().chinese, item.itemName(), item.chargeName(), item.count(), Money.text(item.amount()));
    }

    @PostMapping("/api/desk/day-sheets/{id}/decision")
    DaySheetView decide(Actor actor, @PathVariable UUID id, @Valid @RequestBody DaySheetDecision said) {
        sheets.decide(actor.requireStaff(), id, said.version(), said.confirm(), said.note());
        return get(actor, id);
    }

    @PostMapping("/api/desk/day-sheets/{id}/recount")
    DaySheetView recount(Actor actor, @PathVariable UUID id, @Valid @RequestBody RecountRequest said) {
        DaySheets.Count count = new DaySheets.Count(said.counted(), said.explanation(), said.deposit());
        sheets.recount(actor.requireStaff(), id, said.version(), count);
        return get(actor, id);
    }

    @GetMapping("/api/desk/day-sheets/{id}/pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
        DaySheet sheet = printed(actor, id);
        return file(paper.print(sheet), MediaType.APPLICATION_PDF, DaySheetDocument.name(sheet) + ".pdf", "inline");
    }

    @GetMapping("/api/desk/day-sheets/{id}/xlsx")
    ResponseEntity<byte[]> xlsx(Actor actor, @PathVariable UUID id) {
        DaySheet sheet = printed(actor, id);
        return file(paper.workbook(sheet), XLSX, DaySheetDocument.name(sheet) + ".xlsx", "attachment");
    }

    private DaySheet printed(Actor actor, UUID id) {
        DaySheet sheet = sheets.get(actor.requireStaff(), id);
        audit.record(actor, DaySheetAct.DAY_SHEET_READ, id, sheet.day().toString());
        return sheet;
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name, String how) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, how + "; filename*=UTF-8''" + encoded)
                .body(content);
    }
}
