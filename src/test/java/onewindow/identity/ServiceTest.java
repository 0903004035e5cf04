package onewindow.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import onewindow.OneWindowTest;
import org.springframework.test.context.TestPropertySource;

/** The program as a county that serves real people runs it, with staff made for the test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OneWindowTest
@TestPropertySource(
        properties = {
            "onewindow.demo=off",
            "onewindow.public-url=https://zwfw.example.test",
            // A gateway that takes nothing: what was sent is seen where it is sent from.
            "onewindow.sms.gateway=HTTP",
            "onewindow.sms.url=http://127.0.0.1:9/send",
            "onewindow.sms.body={phone} {text}",
            "onewindow.sms.success=ok"
        })
public @interface ServiceTest {}
