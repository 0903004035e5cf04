package onewindow.oversight.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import onewindow.catalogue.Items;
import onewindow.identity.Actor;
import onewindow.identity.Masks;
import onewindow.identity.Role;
import onewindow.identity.UnmaskReason;
import onewindow.identity.audit.Audit;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.oversight.OversightAuditAct;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.key.FieldCipher;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes calls and questions down as they come, and what came of them. */
@Component
public class Entries {
    private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}");
    private static final int LONGEST = 1000;

    private final EntryTable table;
    private final Items items;
    private final Sites sites;
    private final Audit audit;
    private final FieldCipher cipher;
    private final Moment moment;

    /** Now, and what is made now. */
    @Component
    record Moment(java.time.Clock clock, Calendars calendars, Ids ids) {}

    Entries(EntryTable table, Items items, Sites sites, Audit audit, FieldCipher cipher, Moment moment) {
        this.table = table;
        this.items = items;
        this.sites = sites;
        this.audit = audit;
        this.cipher = cipher;
        this.moment = moment;
    }

    /** As it was typed. */
    record Draft(
            Entry.Book register,
            @Nullable Instant at,
            @Nullable String person,
            @Nullable String phone,
            @Nullable UUID itemId,
            @Nullable String about,
            @Nullable String question,
            @Nullable String answer,
            @Nullable Instant appointedFor,
            @Nullable LocalDate followUpBy,
            String key) {}

    @Transactional
    public UUID write(Actor actor, Draft draft) {
        actor.require(Role.WINDOW_CLERK, Role.CENTRE_DIRECTOR);
        UUID by = actor.staffId();
        UUID siteId = actor.siteId();
        if (by == null || siteId == null) {
            throw Problem.notAllowed("您不在任何站点，不能登记。");
        }
        EntryTable.Writer writer = new EntryTable.Writer(by, draft.key());
        UUID already = table.writtenAs(writer).orElse(null);
        if (already != null) {
            return already;
        }
        Draft checked = checked(draft);
        Entry entry = entry(checked, sites.get(siteId), actor.name());
        byte[] phone =
                checked.phone() == null ? null : cipher.encrypt(checked.phone(), EntryTable.PHONE.of(entry.id()));
        table.insert(entry, phone, checked.itemId(), writer);
        audit.record(actor, OversightAuditAct.REGISTER_ENTRY_MADE, entry.id(), draft.register().chinese);
        return entry.id();
    }

    private Entry entry(Draft draft, Site site, String byName) {
        Instant now = moment.clock().instant();
        String phone = draft.phone();
        return new Entry(
                moment.ids().next(),
                draft.register(),
                site.id(),
                site.regionCode().value(),
                site.name(),
                draft.at() == null ? now : draft.at(),
                text(draft.person()),
                phone == null ? null : Masks.phone(phone),
                text(draft.about()),
                text(draft.question()),
                text(draft.answer()),
                draft.appointedFor(),
                draft.followUpBy(),
                null,
                null,
                null,
                byName);
    }

    private Draft checked(Draft draft) {
        List<FieldError> errors = new ArrayList<>();
        String about = draft.itemId() == null
                ? text(draft.about())
                : items.current(draft.itemId()).name();
        String phone = text(draft.phone());
        words(errors, "person", draft.person(), 40, "请写明来电或来访的人怎样称呼。");
        words(errors, "about", about, 100, "请选择事项，或写明问的是什么事。");
        words(errors, "question", draft.question(), LONGEST, "请写明问了什么。");
        boolean later = draft.followUpBy() != null;
        words(errors, "answer", draft.answer(), LONGEST, later ? "" : "请写明怎样答复的；当时不能答复的，请填答复期限。");
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            errors.add(new FieldError("phone", "电话号码不对，请填 11 位手机号或带区号的座机号。"));
        }
        if (phone.isEmpty() && (draft.register() == Entry.Book.CALL || later)) {
            errors.add(new FieldError("phone", "请填电话，好再联系。"));
        }
        times(errors, draft);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Draft(
                draft.register(),
                draft.at(),
                draft.person(),
                phone.isEmpty() ? null : phone,
                draft.itemId(),
                about,
                draft.question(),
                draft.answer(),
                draft.appointedFor(),
                draft.followUpBy(),
                draft.key());
    }

    private void times(List<FieldError> errors, Draft draft) {
        Instant now = moment.clock().instant();
        LocalDate today = moment.calendars().today();
        Instant at = draft.at();
        if (at != null && (at.isAfter(now) || at.isBefore(now.minusSeconds(7L * 24 * 3600)))) {
            errors.add(new FieldError("at", "时间应在最近七天里，不能是以后。"));
        }
        Instant appointed = draft.appointedFor();
        if (appointed != null && (!appointed.isAfter(now) || appointed.isAfter(now.plusSeconds(366L * 24 * 3600)))) {
            errors.add(new FieldError("appointedFor", "约定的时间应在以后、一年以内。"));
        }
        LocalDate by = draft.followUpBy();
        if (by != null && (by.isBefore(today) || by.isAfter(today.plusYears(1)))) {
            errors.add(new FieldError("followUpBy", "答复期限应在今天或以后、一年以内。"));
        }
    }

    private static void words(
            List<FieldError> errors, String field, @Nullable String given, int longest, String missing) {
        String text = text(given);
        if (text.isEmpty() && !missing.isEmpty()) {
            errors.add(new FieldError(field, missing));
        } else if (text.codePointCount(0, text.length()) > longest) {
            errors.add(new FieldError(field, "请写在 " + longest + " 个字以内。"));
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.replaceAll("[\\p{Cc}&&[^\\n]]", "").strip();
    }

    /** What came of it. */
    @Transactional
    public void followUp(Actor actor, UUID id, @Nullable String given) {
        Entry entry = get(actor.require(Role.WINDOW_CLERK, Role.CENTRE_DIRECTOR), id);
        List<FieldError> errors = new ArrayList<>();
        words(errors, "followUp", given, LONGEST, "请写明怎样答复的。");
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        if (!entry.waiting()
                || !table.followUp(id, text(given), actor.name(), moment.clock().instant())) {
            throw Problem.conflict("这一条不用再答复，或者别人已经答复过了。");
        }
        audit.record(actor, OversightAuditAct.REGISTER_ENTRY_FOLLOWED_UP, id, entry.register().chinese);
    }

    Entry get(Actor actor, UUID id) {
        return table.find(actor, id).orElseThrow(() -> Problem.notFound("这条登记"));
    }

    /** To ring back; every look is on record. */
    @Transactional
    public String phone(Actor actor, UUID id, UnmaskReason.StatedReason why) {
        get(actor.require(Role.WINDOW_CLERK, Role.CENTRE_DIRECTOR), id);
        byte[] phone = table.phone(id);
        if (phone == null) {
            throw Problem.notFound("这条登记的电话");
        }
        audit.record(actor, OversightAuditAct.REGISTER_PHONE_READ, id, why.text());
        return cipher.decrypt(phone, EntryTable.PHONE.of(id));
    }
}
