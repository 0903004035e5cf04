package onewindow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import onewindow.identity.account.QuickPasswords;
import onewindow.identity.account.StaffFixture;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The running application with the demo county on a fresh database of the real embedded PostgreSQL. Every test so marked
 * shares one application, so a test makes what it needs and does not count on being alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestClock.class, SentCodes.class, QuickPasswords.class, StaffFixture.class})
@ContextConfiguration(initializers = TestDatabase.class)
public @interface OneWindowTest {}
