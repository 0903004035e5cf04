package onewindow.identity.upkeep;

import onewindow.identity.account.AccountTable;
import onewindow.identity.contact.ContactTable;
import onewindow.identity.factor.SecondFactorTable;
import onewindow.identity.party.PartyEvents;
import onewindow.identity.party.PartyTable;
import onewindow.identity.staff.TwoPersonTable;
import onewindow.platform.key.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room keeps encrypted. */
@Configuration
class EncryptedIdentity {
    @Bean
    EncryptedColumn.Known encryptedIdentityColumns() {
        return EncryptedColumn.Known.of(
                PartyTable.ID_NUMBER,
                PartyTable.PHONE,
                PartyTable.ADDRESS,
                PartyTable.BIRTH_DATE,
                AccountTable.PHONE,
                ContactTable.PHONE,
                PartyEvents.PHONE,
                PartyEvents.TOLD,
                SecondFactorTable.SECRET,
                SecondFactorTable.OFFERED_SECRET,
                TwoPersonTable.HALF);
    }
}
