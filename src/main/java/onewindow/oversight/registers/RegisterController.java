package onewindow.oversight.registers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.audit.LookUps;
import onewindow.organisation.Register;
import onewindow.platform.db.Slice;
import onewindow.platform.sheet.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** C14: the registers, to read, to print and as Excel. */
@RestController
@RequestMapping("/api/desk/registers")
class RegisterController {
    private static final MediaType XLSX = MediaType.parseMediaType(Spreadsheet.TYPE);

    private final Registers registers;
    private final RegisterPrint paper;
    private final LookUps lookUps;

    RegisterController(Registers registers, RegisterPrint paper, LookUps lookUps) {
        this.lookUps = lookUps;
        this.registers = registers;
        this.paper = paper;
    }

    record RegisterName(String key, String name) {}

    record RegisterSite(String regionCode, String name) {}

    record RegisterIndex(List<RegisterName> registers, List<RegisterSite> sites) {}

    record RegisterLine(
            List<String> cells,
            @Nullable UUID caseId,
            @Nullable UUID entry,
            boolean waiting) {}

    record RegisterPage(
            String key,
            String name,
            List<String> columns,
            List<RegisterLine> items,
            @Nullable String next) {}

    @GetMapping
    RegisterIndex index(Actor actor) {
        List<RegisterName> names = registers.all().stream()
                .map(r -> new RegisterName(r.key(), r.name()))
                .toList();
        return new RegisterIndex(names, registers.sites(actor.requireStaff()));
    }

    @GetMapping("/{key}")
    RegisterPage read(
            Actor actor,
            @PathVariable String key,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String q,
            @ParameterObject Slice.Request page) {
        Register register = registers.get(key);
        Slice<Register.Line> lines = lookUps.in(
                register.name(),
                actor.requireStaff(),
                q,
                () -> register.lines(actor, registers.asked(from, to, region, q), page),
                found -> found.items().isEmpty());
        List<RegisterLine> items = lines.items().stream()
                .map(l -> new RegisterLine(registers.cells(l, Wording.SCREEN), l.caseId(), l.entry(), l.waiting()))
                .toList();
        return new RegisterPage(register.key(), register.name(), register.columns(), items, lines.next());
    }

    @GetMapping("/{key}/pdf")
    ResponseEntity<byte[]> pdf(
            Actor actor,
            @PathVariable String key,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String region) {
        Registers.Whole whole = registers.whole(actor.requireStaff(), key, from, to, region);
        return file(
                paper.print(whole), MediaType.APPLICATION_PDF, whole.register().name() + ".pdf", "inline");
    }

    @GetMapping("/{key}/xlsx")
    ResponseEntity<byte[]> xlsx(
            Actor actor,
            @PathVariable String key,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String region) {
        Registers.Whole whole = registers.whole(actor.requireStaff(), key, from, to, region);
        Register register = whole.register();
        byte[] content = Spreadsheet.of(
                register.name(),
                register.columns(),
                whole.lines().stream()
                        .map(line -> registers.cells(line, Wording.EXCEL))
                        .toList());
        return file(content, XLSX, register.name() + ".xlsx", "attachment");
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name, String how) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, how + "; filename*=UTF-8''" + encoded)
                .body(content);
    }
}
