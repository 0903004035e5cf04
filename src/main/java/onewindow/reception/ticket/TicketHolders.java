package onewindow.reception.ticket;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.IdNumber;
import onewindow.identity.Party;
import onewindow.identity.party.Parties;
import onewindow.platform.Problem;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Who holds a ticket: known again by an index, his number encrypted until it is over. */
@Component
class TicketHolders {
    private static final EncryptedColumn ID_NUMBER = EncryptedColumn.bytes("reception.ticket", "id_number", "id");

    private final FieldCipher cipher;
    private final Parties parties;
    private final TicketTable table;
    private final Clock clock;

    TicketHolders(FieldCipher cipher, Parties parties, TicketTable table, Clock clock) {
        this.cipher = cipher;
        this.parties = parties;
        this.table = table;
        this.clock = clock;
    }

    @Configuration
    static class Encrypted {
        @Bean
        EncryptedColumn.Known encryptedTickets() {
            return EncryptedColumn.Known.of(ID_NUMBER);
        }
    }

    /** @param number in one spelling; missing for who typed none */
    record Holder(
            @Nullable String number,
            @Nullable String index,
            @Nullable UUID partyId) {
        private static final Holder UNKNOWN = new Holder(null, null, null);
    }

    Holder of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Holder.UNKNOWN;
        }
        String fault = IdNumber.fault(typed, LocalDate.now(clock));
        if (fault != null) {
            throw Problem.invalid("idNumber", fault);
        }
        String number = IdNumber.normal(typed);
        UUID party = parties.byIdNumber(number).map(Party::id).orElse(null);
        return new Holder(number, cipher.blindIndex("ticket holder", number), party);
    }

    byte @Nullable [] encrypted(UUID ticket, Holder holder) {
        return holder.number() == null ? null : cipher.encrypt(holder.number(), ID_NUMBER.of(ticket));
    }

    /** The number that was typed, while the ticket is not over. */
    Optional<String> number(UUID ticket) {
        return table.idNumber(ticket).map(number -> cipher.decrypt(number, ID_NUMBER.of(ticket)));
    }
}
