package onewindow.cases.undertaking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.act.ActCheck;
import onewindow.cases.undertaking.Undertaking.Kind;
import onewindow.cases.undertaking.Undertaking.State;
import onewindow.cases.undertaking.UndertakingRule.Consequence;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.platform.Problem;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Undertakings at the desk and, for what is still to bring, at home. */
@RestController
class UndertakingController {
    private final Undertakings promises;
    private final UndertakingLists lists;
    private final UndertakingRules rules;
    private final ActCheck acts;

    UndertakingController(Undertakings promises, UndertakingLists lists, UndertakingRules rules, ActCheck acts) {
        this.acts = acts;
        this.promises = promises;
        this.lists = lists;
        this.rules = rules;
    }

    record PromiseSupply(
            boolean onPaper, @NotBlank @Size(max = 100) String key) {}

    record PromiseWithdrawal(
            @Nullable String reason,
            @NotBlank @Size(max = 100) String key) {}

    record PromiseCheck(@NotNull Boolean isTrue, @NotNull String note) {}

    record PromiseRuleChange(
            int version,
            int followDays,
            int longestFollowDays,
            int remindDays,
            @NotNull Consequence consequence,
            int checkDays,
            int barDays) {
        UndertakingRule rule() {
            return new UndertakingRule(
                    version, followDays, longestFollowDays, remindDays, consequence, checkDays, barDays);
        }
    }

    /** @param late the day has passed and nothing came of it */
    record PromiseView(
            String materialKey,
            String materialName,
            Kind kind,
            String kindName,
            String stated,
            String signedHow,
            LocalDate byDate,
            State state,
            String stateName,
            boolean late,
            boolean maySupply,
            boolean mayWithdraw,
            boolean mayCheck,
            @Nullable Instant settledAt,
            @Nullable String settledByName,
            @Nullable String note,
            @Nullable LocalDate barredUntil) {}

    @GetMapping({"/api/desk/cases/{id}/promises", "/api/my/cases/{id}/promises"})
    List<PromiseView> of(Actor actor, @PathVariable UUID id) {
        CaseFile file = promises.file(actor, id);
        boolean supply = acts.whyNotAlone(actor, file, CaseAction.SUPPLY_LATER) == null;
        boolean withdraw = acts.whyNotAlone(actor, file, CaseAction.WITHDRAW_LATER) == null;
        boolean check = Undertakings.mayCheck(actor, file);
        return promises.of(id).stream()
                .map(promise -> view(promise, actor, supply, withdraw, check))
                .toList();
    }

    private static PromiseView view(Undertaking promise, Actor actor, boolean supply, boolean withdraw, boolean check) {
        boolean staff = actor.kind() == Actor.Kind.STAFF;
        return new PromiseView(
                promise.materialKey(),
                promise.materialName(),
                promise.kind(),
                promise.kind().chinese,
                promise.stated(),
                promise.signedHow(),
                promise.byDate(),
                promise.state(),
                promise.stateName(),
                promise.state() == State.LAPSED,
                supply && promise.wanting(),
                withdraw && promise.wanting(),
                check && promise.kind() == Kind.COMMITMENT && promise.state() == State.OPEN,
                promise.settledAt(),
                staff ? promise.settledByName() : null,
                promise.note(),
                promise.barredUntil());
    }

    @PostMapping({"/api/desk/cases/{id}/promises/{material}/files", "/api/my/cases/{id}/promises/{material}/files"})
    List<PromiseView> upload(
            Actor actor, @PathVariable UUID id, @PathVariable String material, @RequestParam("file") MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        promises.addFile(actor, id, material, name, file.getInputStream());
        return of(actor, id);
    }

    @PostMapping({"/api/desk/cases/{id}/promises/{material}/supply", "/api/my/cases/{id}/promises/{material}/supply"})
    List<PromiseView> supply(
            Actor actor, @PathVariable UUID id, @PathVariable String material, @Valid @RequestBody PromiseSupply said) {
        promises.supply(actor, id, material, said.onPaper(), said.key());
        return of(actor, id);
    }

    @PostMapping("/api/desk/cases/{id}/promises/{material}/withdraw")
    List<PromiseView> withdraw(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String material,
            @Valid @RequestBody PromiseWithdrawal said) {
        promises.withdraw(actor.requireStaff(), id, material, said.reason(), said.key());
        return of(actor, id);
    }

    @PostMapping("/api/desk/cases/{id}/promises/{material}/check")
    List<PromiseView> check(
            Actor actor, @PathVariable UUID id, @PathVariable String material, @Valid @RequestBody PromiseCheck said) {
        promises.check(actor.requireStaff(), id, material, said.isTrue(), said.note());
        return of(actor, id);
    }

    @GetMapping("/api/desk/promises")
    Slice<UndertakingLists.PromiseRow> list(
            Actor actor,
            @RequestParam Kind kind,
            @RequestParam @Nullable State state,
            @ParameterObject Slice.Request page) {
        return lists.list(actor.requireStaff(), kind, state, page);
    }

    @GetMapping("/api/desk/promise-rules/{county}")
    UndertakingRule rule(Actor actor, @PathVariable String county) {
        actor.requireStaff();
        return rules.of(county(county));
    }

    @PutMapping("/api/desk/promise-rules/{county}")
    UndertakingRule change(Actor actor, @PathVariable String county, @Valid @RequestBody PromiseRuleChange wanted) {
        return rules.change(actor.requireStaff(), county(county), wanted.rule());
    }

    private static RegionCode county(String code) {
        RegionCode county = RegionCode.of(code);
        if (county.level() != Level.COUNTY) {
            throw Problem.invalid("county", "请给县（区）的区划代码。");
        }
        return county;
    }
}
