package onewindow.reception.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.IdNumber;
import onewindow.identity.Party;
import onewindow.identity.party.Parties;
import onewindow.platform.PhoneNumber;
import onewindow.platform.Problem;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import onewindow.reception.AppointmentNews;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Who comes: encrypted, and known again by the same index as the holder of a ticket. */
@Component
class AppointmentHolders {
    private static final EncryptedColumn NAME = EncryptedColumn.bytes("reception.appointment", "name", "id");
    private static final EncryptedColumn ID_NUMBER = EncryptedColumn.bytes("reception.appointment", "id_number", "id");

    private final FieldCipher cipher;
    private final Parties parties;
    private final Clock clock;

    AppointmentHolders(FieldCipher cipher, Parties parties, Clock clock) {
        this.cipher = cipher;
        this.parties = parties;
        this.clock = clock;
    }

    @Configuration
    static class Encrypted {
        @Bean
        EncryptedColumn.Known encryptedAppointments() {
            return EncryptedColumn.Known.of(NAME, AppointmentNews.PHONE, ID_NUMBER);
        }
    }

    /** @param idNumber of a resident's card, by which he checks in; none is needed */
    record Holder(
            @Nullable UUID partyId,
            String name,
            String phone,
            @Nullable String idNumber) {}

    /** As they stand in the database. */
    record Columns(
            byte[] name,
            byte[] phone,
            String phoneIndex,
            byte @Nullable [] idNumber,
            @Nullable String personIndex) {}

    /** Who is signed in, or whom he acts for; of somebody without a phone the messages go to who acts for him. */
    Holder of(Actor actor) {
        if (actor.partyId() == null) {
            throw Problem.notAllowed("请先填写姓名和证件号码，再预约。");
        }
        Party party = parties.get(parties.today(actor.partyId()));
        UUID self = actor.actingFor() == null ? null : actor.actingFor().selfId();
        String phone = mobile(party);
        if (phone == null && self != null) {
            phone = mobile(parties.get(parties.today(self)));
        }
        if (phone == null) {
            throw Problem.conflict("您还没有登记手机号，先在“我的”里登记，预约的消息发到手机上。");
        }
        return new Holder(party.id(), party.name(), phone, party.idNumber());
    }

    private static @Nullable String mobile(Party party) {
        String phone = party.phone();
        return phone != null && PhoneNumber.isMobile(phone) ? phone : null;
    }

    /** As the clerk typed it. */
    Holder typed(String name, String phone, @Nullable String idNumber) {
        if (!PhoneNumber.isReachable(phone)) {
            throw Problem.invalid("phone", "请填写 11 位手机号，或者带区号的座机号。");
        }
        if (idNumber == null || idNumber.isBlank()) {
            return new Holder(null, name.strip(), phone, null);
        }
        String fault = IdNumber.fault(idNumber, LocalDate.now(clock));
        if (fault != null) {
            throw Problem.invalid("idNumber", fault);
        }
        String number = IdNumber.normal(idNumber);
        UUID party = parties.byIdNumber(number).map(Party::id).orElse(null);
        return new Holder(party, name.strip(), phone, number);
    }

    @Nullable
    String index(@Nullable String idNumber) {
        return idNumber == null ? null : cipher.blindIndex("ticket holder", IdNumber.normal(idNumber));
    }

    Columns columns(UUID appointment, Holder holder) {
        String number = holder.idNumber();
        return new Columns(
                cipher.encrypt(holder.name(), NAME.of(appointment)),
                cipher.encrypt(holder.phone(), AppointmentNews.PHONE.of(appointment)),
                phoneIndex(holder.phone()),
                number == null ? null : cipher.encrypt(number, ID_NUMBER.of(appointment)),
                index(number));
    }

    String phoneIndex(String phone) {
        return cipher.blindIndex("appointment phone", phone);
    }

    Holder read(AppointmentTable.Sealed sealed) {
        UUID id = sealed.id();
        byte[] number = sealed.idNumber();
        return new Holder(
                sealed.partyId(),
                cipher.decrypt(sealed.name(), NAME.of(id)),
                cipher.decrypt(sealed.phone(), AppointmentNews.PHONE.of(id)),
                number == null ? null : cipher.decrypt(number, ID_NUMBER.of(id)));
    }
}
