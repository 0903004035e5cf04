package onewindow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 一窗 OneWindow: one county's government-service window, started as one program. */
@SpringBootApplication
public class OneWindow {
    public static void main(String[] args) {
        // Requests run on virtual threads. More carriers than processors: work that computes for long (a paper, a
        // password)
        // then shares them as threads of the system would, and does not keep the others waiting.
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "16");
        SpringApplication.run(OneWindow.class, args);
    }
}
