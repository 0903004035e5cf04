package onewindow.oversight.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import onewindow.catalogue.Items;
import onewindow.identity.Masks;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was typed into a register, checked, and the entry it becomes. */
@Component
class EntryDrafts {
    static final int LONGEST = 1000;
    private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}");

    private final Items items;
    private final Sites sites;
    private final Calendars calendars;
    private final Ids ids;

    EntryDrafts(Items items, Sites sites, Calendars calendars, Ids ids) {
        this.items = items;
        this.sites = sites;
        this.calendars = calendars;
        this.ids = ids;
    }

    Entry entry(Entries.Draft draft, UUID siteId, String byName) {
        Instant now = calendars.instant();
        Site site = sites.get(siteId);
        String phone = draft.phone();
        return new Entry(
                ids.next(),
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

    Entries.Draft checked(Entries.Draft draft) {
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
        return new Entries.Draft(
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

    private void times(List<FieldError> errors, Entries.Draft draft) {
        Instant now = calendars.instant();
        LocalDate today = calendars.today();
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

    static void words(List<FieldError> errors, String field, @Nullable String given, int longest, String missing) {
        String text = text(given);
        if (text.isEmpty() && !missing.isEmpty()) {
            errors.add(new FieldError(field, missing));
        } else if (text.codePointCount(0, text.length()) > longest) {
            errors.add(new FieldError(field, "请写在 " + longest + " 个字以内。"));
        }
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.replaceAll("[\\p{Cc}&&[^\\n]]", "").strip();
    }
}
