package onewindow.agents.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseFiles;
import onewindow.cases.CaseSummary;
import onewindow.identity.Actor;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 我受托的: a son with an account of his own follows what he was entrusted with, while the mandate holds. */
@RestController
class HeldMandateController {
    private final MandateTable table;
    private final CaseFiles files;
    private final Calendars calendars;

    HeldMandateController(MandateTable table, CaseFiles files, Calendars calendars) {
        this.table = table;
        this.files = files;
        this.calendars = calendars;
    }

    record HeldCase(String number, String itemName, String statusName) {}

    /** @param cases those the mandate covers; none once it has ended */
    record HeldMandateView(
            UUID id,
            String number,
            String maskedPrincipal,
            String relation,
            String what,
            LocalDate validFrom,
            LocalDate validUntil,
            String stateName,
            boolean valid,
            List<HeldCase> cases) {}

    @GetMapping("/api/my/held-mandates")
    List<HeldMandateView> mine(Actor actor) {
        UUID me = actor.partyId();
        LocalDate today = calendars.today();
        return me == null
                ? List.of()
                : table.ofHolder(me).stream().map(m -> view(m, today)).toList();
    }

    private HeldMandateView view(Mandate mandate, LocalDate today) {
        boolean valid = mandate.state(today) == Mandate.State.VALID;
        return new HeldMandateView(
                mandate.id(),
                mandate.number(),
                mandate.maskedPrincipal(),
                text(mandate.relation()),
                mandate.what(),
                mandate.validFrom(),
                mandate.validUntil(),
                mandate.state(today).chinese,
                valid,
                valid ? cases(mandate) : List.of());
    }

    private List<HeldCase> cases(Mandate mandate) {
        return files.ofParty(mandate.principalId()).stream()
                .filter(c -> mandate.covers(c.itemId()))
                .map(HeldMandateController::held)
                .toList();
    }

    private static HeldCase held(CaseSummary file) {
        return new HeldCase(file.number(), file.itemName(), file.status().toApplicant().chinese);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
