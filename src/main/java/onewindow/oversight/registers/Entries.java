package onewindow.oversight.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.UnmaskReason;
import onewindow.identity.audit.Audit;
import onewindow.oversight.OversightAuditAct;
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
    private final EntryTable table;
    private final EntryDrafts drafts;
    private final Audit audit;
    private final FieldCipher cipher;
    private final Calendars calendars;

    Entries(EntryTable table, EntryDrafts drafts, Audit audit, FieldCipher cipher, Calendars calendars) {
        this.table = table;
        this.drafts = drafts;
        this.audit = audit;
        this.cipher = cipher;
        this.calendars = calendars;
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
        Draft checked = drafts.checked(draft);
        Entry entry = drafts.entry(checked, siteId, actor.name());
        byte[] phone =
                checked.phone() == null ? null : cipher.encrypt(checked.phone(), EntryTable.PHONE.of(entry.id()));
        table.insert(entry, phone, checked.itemId(), writer);
        audit.record(actor, OversightAuditAct.REGISTER_ENTRY_MADE, entry.id(), draft.register().chinese);
        return entry.id();
    }

    /** What came of it. */
    @Transactional
    public void followUp(Actor actor, UUID id, @Nullable String given) {
        Entry entry = get(actor.require(Role.WINDOW_CLERK, Role.CENTRE_DIRECTOR), id);
        List<FieldError> errors = new ArrayList<>();
        EntryDrafts.words(errors, "followUp", given, EntryDrafts.LONGEST, "请写明怎样答复的。");
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        if (!entry.waiting() || !table.followUp(id, EntryDrafts.text(given), actor.name(), calendars.instant())) {
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
