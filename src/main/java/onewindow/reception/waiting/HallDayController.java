package onewindow.reception.waiting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.sheet.Spreadsheet;
import onewindow.reception.hall.HallAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 大厅日报: for those who work there and those who direct it. */
@RestController
@RequestMapping("/api/desk/halls/{siteId}")
class HallDayController {
    private static final List<String> HEADINGS =
            List.of("", "取号", "办完", "过号", "退号", "当天没有办", "还在大厅", "等候中位（分钟）", "九成等候不超过（分钟）", "办理中位（分钟）", "等候在所告知范围内（%）");

    private final HallDays days;
    private final HallAccess access;
    private final Sites sites;
    private final Clock clock;

    HallDayController(HallDays days, HallAccess access, Sites sites, Clock clock) {
        this.days = days;
        this.access = access;
        this.sites = sites;
        this.clock = clock;
    }

    /** @param day today when left out */
    @GetMapping("/day")
    HallDay day(Actor actor, @PathVariable UUID siteId, @RequestParam @Nullable LocalDate day) {
        access.mayRead(actor, sites.get(siteId));
        return days.of(siteId, day == null ? LocalDate.now(clock) : day);
    }

    @GetMapping(path = "/day.xlsx", produces = Spreadsheet.TYPE)
    ResponseEntity<byte[]> excel(Actor actor, @PathVariable UUID siteId, @RequestParam @Nullable LocalDate day) {
        Site site = sites.get(siteId);
        access.mayRead(actor, site);
        HallDay counted = days.of(siteId, day == null ? LocalDate.now(clock) : day);
        List<List<String>> rows = new ArrayList<>();
        rows.add(cells("全天", counted.total()));
        counted.queues().forEach(line -> rows.add(cells(line.name(), line)));
        counted.windows().forEach(line -> rows.add(cells(line.name(), line)));
        counted.hours().forEach(line -> rows.add(cells(line.name(), line)));
        String name = site.name() + "大厅日报" + counted.day() + ".xlsx";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Spreadsheet.TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .body(Spreadsheet.of("大厅日报", HEADINGS, rows));
    }

    private static List<String> cells(String name, HallDay.HallLine line) {
        return List.of(
                name,
                "" + line.taken(),
                "" + line.served(),
                "" + line.missed(),
                "" + line.left(),
                "" + line.expired(),
                "" + line.open(),
                cell(line.wait50()),
                cell(line.wait90()),
                cell(line.service50()),
                cell(line.kept()));
    }

    private static String cell(@Nullable Integer value) {
        return value == null ? "" : value.toString();
    }
}
