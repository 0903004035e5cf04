package onewindow.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A session is written in a transaction of its own; read, with one statement and none. */
final class SessionTransactions implements TransactionOperations {
    private final TransactionTemplate writing;
    private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);

    private SessionTransactions(PlatformTransactionManager transactions) {
        writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> @Nullable T reading(Supplier<@Nullable T> work) {
        reading.set(true);
        try {
            return work.get();
        } finally {
            reading.remove();
        }
    }

    @Override
    public <T> T execute(TransactionCallback<T> work) {
        return reading.get() ? TransactionOperations.withoutTransaction().execute(work) : writing.execute(work);
    }

    @Configuration
    static class Wiring {
        /** For sessions only; everybody else's transactions are the framework's usual ones. */
        @Bean(defaultCandidate = false)
        static SessionTransactions springSessionTransactionOperations(PlatformTransactionManager transactions) {
            return new SessionTransactions(transactions);
        }

        @Bean
        static BeanPostProcessor quietSessions(
                @Qualifier("springSessionTransactionOperations") ObjectProvider<SessionTransactions> transactions) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof JdbcIndexedSessionRepository sessions
                            ? new QuietSessions<>(sessions, transactions.getObject())
                            : bean;
                }
            };
        }
    }
}
