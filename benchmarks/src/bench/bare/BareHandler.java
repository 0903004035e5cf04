package bench.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One handler, one question to the database. */
@EnableAutoConfiguration
@RestController
public class BareHandler {
    private final JdbcClient db;

    BareHandler(JdbcClient db) {
        this.db = db;
    }

    @GetMapping("/")
    String now() {
        return db.sql("select now()::text").query(String.class).single();
    }

    public static void main(String[] args) {
        SpringApplication.run(BareHandler.class, args);
    }
}
