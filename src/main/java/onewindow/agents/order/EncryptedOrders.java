package onewindow.agents.order;

import onewindow.platform.key.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this subject keeps encrypted. */
@Configuration
class EncryptedOrders {
    @Bean
    EncryptedColumn.Known encryptedOrderColumns() {
        return EncryptedColumn.Known.of(AgentOrderTable.PHONE, AgentOrderTable.ADDRESS, AgentOrderTable.WISH);
    }
}
