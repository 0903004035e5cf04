package onewindow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 一窗 OneWindow: one county's government-service window, started as one program. */
@SpringBootApplication
public class OneWindow {
    public static void main(String[] args) {
        SpringApplication.run(OneWindow.class, args);
    }
}
