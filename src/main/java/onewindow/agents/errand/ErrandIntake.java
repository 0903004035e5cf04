package onewindow.agents.errand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onewindow.agents.AgentNumbers;
import onewindow.agents.AgentRules;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Items;
import onewindow.identity.Actor;
import onewindow.identity.Masks;
import onewindow.identity.Party;
import onewindow.identity.PartyName;
import onewindow.identity.RegionCode;
import onewindow.platform.Ids;
import onewindow.platform.PhoneNumber;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.key.FieldCipher;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an order of what was asked for by telephone, on line, at the window or at the door. */
@Component
class ErrandIntake {
    private static final int LONGEST = 200;
    /** Nobody plans a visit further ahead. */
    private static final int FURTHEST_DAYS = 60;

    private final ErrandAskers askers;
    private final Items items;
    private final AgentRules rules;
    private final AgentNumbers numbers;
    private final Ids ids;
    private final FieldCipher cipher;

    ErrandIntake(
            ErrandAskers askers, Items items, AgentRules rules, AgentNumbers numbers, Ids ids, FieldCipher cipher) {
        this.askers = askers;
        this.items = items;
        this.rules = rules;
        this.numbers = numbers;
        this.ids = ids;
        this.cipher = cipher;
    }

    /**
     * @param partyId known at the window; on line it is the asker, unless a relation says it is for somebody else
     * @param relation what the person is to the asker, when he asks for a member of his family
     */
    record NewErrand(
            Errand.Kind kind,
            Errand.@Nullable AskedBy askedBy,
            @Nullable UUID partyId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String relation,
            @Nullable UUID itemId,
            @Nullable String wish,
            String regionCode,
            @Nullable LocalDate wantedOn,
            Errand.@Nullable Part wantedPart,
            String key) {
        boolean forFamily() {
            return relation != null && !relation.isBlank();
        }
    }

    Errand of(Actor actor, NewErrand wanted, Instant at, LocalDate today) {
        Party party = askers.party(actor, wanted);
        String name = party == null ? text(wanted.name()) : party.name();
        String phone = text(wanted.phone()).isEmpty() && party != null && party.phone() != null
                ? party.phone()
                : text(wanted.phone());
        ItemVersion item = wanted.itemId() == null ? null : items.current(wanted.itemId());
        check(wanted, name, phone, item, today);
        Errand.AskedBy how = askers.how(actor, wanted);
        RegionCode region = askers.region(wanted.regionCode());
        WorkCalendar.Deadline takeBy = rules.takeBy(region, today);
        String address = text(wanted.address());
        UUID id = ids.next();
        return new Errand(
                id,
                numbers.next(AgentNumbers.What.ORDER, today),
                wanted.kind(),
                how,
                ErrandStatus.ASKED,
                0,
                party == null ? null : party.id(),
                name,
                Masks.name(name),
                cipher.encrypt(phone, ErrandTable.PHONE.of(id)),
                address.isEmpty() ? null : cipher.encrypt(address, ErrandTable.ADDRESS.of(id)),
                wanted.forFamily() ? actor.partyId() : null,
                wanted.forFamily() ? text(wanted.relation()) : null,
                item == null ? null : item.itemId(),
                item == null ? text(wanted.wish()) : item.name(),
                cipher.encryptText(text(wanted.wish()), ErrandTable.WISH.of(id)),
                region.value(),
                wanted.wantedOn(),
                Objects.requireNonNullElse(wanted.wantedPart(), Errand.Part.ANY),
                null,
                takeBy.date(),
                takeBy.provisional(),
                at,
                null,
                null,
                null);
    }

    private static void check(
            NewErrand wanted, String name, String phone, @Nullable ItemVersion item, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (PartyName.noneOrTooLong(name)) {
            errors.add(new FieldError("name", "请填写要帮谁办（姓名，" + PartyName.LONGEST + " 个字以内）。"));
        }
        if (!PhoneNumber.isReachable(phone)) {
            errors.add(new FieldError("phone", "请填写能联系上的电话：手机号码，或 0539-1234567 这样的座机。"));
        }
        if (text(wanted.regionCode()).isEmpty()) {
            errors.add(new FieldError("regionCode", "请选择住在哪个村（社区）。"));
        }
        if (item == null && text(wanted.wish()).isEmpty()) {
            errors.add(new FieldError("wish", "请选择要办的事，或用一句话写明要办什么。"));
        }
        if (wanted.kind() == Errand.Kind.HOME_VISIT && text(wanted.address()).isEmpty()) {
            errors.add(new FieldError("address", "上门服务请填写住址。"));
        }
        if (text(wanted.wish()).length() > LONGEST || text(wanted.address()).length() > LONGEST) {
            errors.add(new FieldError("wish", "说明和住址各写在 " + LONGEST + " 个字以内。"));
        }
        if (text(wanted.relation()).length() > 20) {
            errors.add(new FieldError("relation", "关系写在 20 个字以内，如：母亲。"));
        }
        LocalDate on = wanted.wantedOn();
        if (on != null && (on.isBefore(today) || on.isAfter(today.plusDays(FURTHEST_DAYS)))) {
            errors.add(new FieldError("wantedOn", "希望的日子应在今天以后的 " + FURTHEST_DAYS + " 天之内。"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.replaceAll("\\p{Cc}", " ").strip();
    }
}
