package onewindow.agents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** Numbers people read out over the telephone: a letter for what it is, the day, six digits. */
@Component
public class AgentNumbers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final Db db;

    AgentNumbers(Db db) {
        this.db = db;
    }

    public enum What {
        /** 代办单. */
        ORDER("D"),
        /** 委托书. */
        MANDATE("W"),
        /** 交接单. */
        BATCH("J");

        private final String letter;

        What(String letter) {
            this.letter = letter;
        }
    }

    public String next(What what, LocalDate day) {
        long serial = db.sql("select nextval('agents.serial')").count();
        return what.letter + DAY.format(day) + "%06d".formatted(serial);
    }
}
