package onewindow.cases.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseAuditAct;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMaterial.Check;
import onewindow.cases.CaseMaterial.Provided;
import onewindow.cases.Cases;
import onewindow.cases.act.CaseWriter;
import onewindow.cases.people.CaseStaff;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.people.Representations;
import onewindow.cases.people.Representative;
import onewindow.cases.store.CaseMaterials;
import onewindow.catalogue.Ages;
import onewindow.catalogue.FormCheck;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.KnownAnswers;
import onewindow.catalogue.Material;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.organisation.site.Site;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Intake at the window: the clerk writes down who wants what and what was brought. */
@Component
public class Registrations {
    private static final int LONGEST_SOURCE = 60;
    private static final int LONGEST_NOTE = 200;

    private final Cases cases;
    private final CaseMaterials materials;
    private final Openings openings;
    private final Representations representations;
    private final CaseWriter writer;
    private final CaseSurroundings around;

    Registrations(
            Cases cases,
            CaseMaterials materials,
            Openings openings,
            Representations representations,
            CaseWriter writer,
            CaseSurroundings around) {
        this.cases = cases;
        this.materials = materials;
        this.openings = openings;
        this.representations = representations;
        this.writer = writer;
        this.around = around;
    }

    /** @param source where what others have was looked up (窗口核验); null: it is still to be looked up */
    public record Brought(
            String key,
            Provided provided,
            @Nullable String source,
            @Nullable String note) {
        public Brought(String key, Provided provided) {
            this(key, provided, null, null);
        }
    }

    /** A named person says where he looked; without that nothing was checked. */
    static Check found(Actor actor, String key, @Nullable String source, @Nullable String note, Instant at) {
        if (source == null || source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw Problem.invalid("materials." + key, "请写明在哪里查的（系统或登记簿的名称，" + LONGEST_SOURCE + " 字以内）。");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Problem.invalid("materials." + key, "查到的情况不超过 " + LONGEST_NOTE + " 个字。");
        }
        return new Check(source.strip(), note == null || note.isBlank() ? null : note.strip(), actor.name(), at);
    }

    /**
     * What the clerk took down. Paper that is missing does not hinder it: the case is then returned once, in writing.
     *
     * @param again why it is taken in although one of the same runs, of an item one has once
     * @param despite why it is taken in although the applicant is not of the age the guide names
     */
    public record Intake(
            UUID itemId,
            UUID partyId,
            @Nullable String regionCode,
            Map<String, String> form,
            List<Brought> materials,
            String key,
            @Nullable Representative representative,
            @Nullable String despite,
            @Nullable String again) {
        public Intake(
                UUID itemId,
                UUID partyId,
                @Nullable String regionCode,
                Map<String, String> form,
                List<Brought> materials,
                String key,
                @Nullable String again) {
            this(itemId, partyId, regionCode, form, materials, key, null, null, again);
        }

        /** @param applicant whose paper answers some of the questions */
        Intake tidied(ItemVersion item, Party applicant, LocalDate today) {
            Map<String, String> tidy = FormCheck.tidy(item.fields(), form);
            List<FieldError> contradicted = KnownAnswers.contradicted(item.fields(), tidy, applicant);
            if (!contradicted.isEmpty()) {
                throw Problem.invalid(contradicted);
            }
            tidy.putAll(KnownAnswers.of(item.fields(), applicant, today));
            return new Intake(itemId, partyId, regionCode, tidy, materials, key, representative, despite, again);
        }
    }

    public CaseFile register(Actor actor, Intake intake) {
        return register(actor, intake, null);
    }

    /** @param words by whose hand and which mandate, when it is not the applicant who stands there */
    public CaseFile register(Actor actor, Intake typed, @Nullable String words) {
        actor.require(Role.WINDOW_CLERK);
        UUID me = CaseStaff.staffId(actor);
        CaseFile known = cases.registeredAs(me, typed.key()).orElse(null);
        if (known != null) {
            return sameAs(typed, known);
        }
        ItemVersion item = around.items().current(typed.itemId());
        LocalDate today = around.calendars().today();
        Party applicant = openings.applicant(typed.partyId());
        Intake intake = typed.tidied(item, applicant, today);
        check(item, intake, today, false);
        String note = despite(item.bar(applicant, today), intake.despite(), words);
        try {
            return writer.within(() -> write(actor, item, intake, note));
        } catch (DuplicateKeyException e) {
            return cases.registeredAs(me, intake.key()).orElseThrow(() -> e);
        }
    }

    /** Sent twice, as after a lost answer; a key for somebody or something else is another registration. */
    private static CaseFile sameAs(Intake typed, CaseFile known) {
        if (!known.subject().itemId().equals(typed.itemId())
                || !known.subject().partyId().equals(typed.partyId())) {
            throw Problem.conflict("这次提交和上一次重号，没有收件。请重新打开窗口收件，再收一次。");
        }
        return known;
    }

    /** @param complete false at the window: who is sent home for his papers is not asked for his account first */
    static void check(ItemVersion item, Intake intake, LocalDate today, boolean complete) {
        List<FieldError> errors = new ArrayList<>(FormCheck.check(item.fields(), intake.form(), today, complete));
        List<String> known = item.materials().stream().map(Material::key).toList();
        intake.materials().stream()
                .filter(m -> !known.contains(m.key()))
                .forEach(m -> errors.add(new FieldError("materials." + m.key(), "这个事项没有这份材料。")));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** The person at the window decides, and it stands on record why. */
    private static @Nullable String despite(Ages.@Nullable Bar bar, @Nullable String typed, @Nullable String words) {
        if (bar == null) {
            return words;
        }
        String reason = typed == null ? "" : TypedText.line(typed);
        if (reason.isEmpty() || reason.length() > LONGEST_NOTE) {
            throw Problem.invalid("despite", "申请人" + bar.said() + "仍要收件的，请写明理由（" + LONGEST_NOTE + " 字以内）。");
        }
        return (words == null ? "" : words + "；") + "申请人" + bar.said() + "窗口仍收件：" + reason;
    }

    private CaseFile write(Actor actor, ItemVersion item, Intake intake, @Nullable String words) {
        RegionCode unit = actor.grants().stream()
                .filter(g -> g.role() == Role.WINDOW_CLERK)
                .map(g -> RegionCode.of(g.regionCode()))
                .findFirst()
                .orElseThrow();
        UUID siteId = actor.siteId();
        if (siteId == null) {
            throw Problem.notAllowed("您的账号没有对应的窗口。");
        }
        Site site = around.people().site(siteId);
        Representative by = intake.representative() == null ? null : representations.checked(intake.representative());
        CaseFile.Opening opening = openings.atWindow(
                item, intake.partyId(), site, unit, intake.regionCode(), intake.form(), by == null ? null : by.basis());
        CaseFile file = cases.begin(opening, representations.box().close(opening.id(), intake.form()));
        if (by != null) {
            representations.put(file.id(), by);
        }
        provide(materials, file.id(), item, intake.materials());
        checked(actor, CaseStaff.staffId(actor), file.id(), item, intake.materials());
        return cases.register(
                actor, file, intake.key(), by != null && words == null ? by.words() : words, intake.again());
    }

    private void checked(Actor actor, UUID me, UUID caseId, ItemVersion item, List<Brought> brought) {
        for (Brought each : brought) {
            if (each.provided() == Provided.SHARED && each.source() != null) {
                Check found = found(actor, each.key(), each.source(), each.note(), around.now());
                materials.check(caseId, item, each.key(), found, me);
                String name = CaseMaterials.known(item, each.key()).name();
                around.audit().record(actor, CaseAuditAct.MATERIAL_CHECKED, caseId, name + "：" + found.source());
            }
        }
    }

    static void provide(CaseMaterials materials, UUID caseId, ItemVersion item, List<Brought> brought) {
        Map<String, Provided> without = new LinkedHashMap<>();
        brought.stream()
                .filter(m -> m.provided() != Provided.NO && m.provided() != Provided.UPLOADED)
                .forEach(m -> without.put(m.key(), m.provided()));
        if (!without.isEmpty()) {
            materials.provide(caseId, item, without);
        }
    }
}
