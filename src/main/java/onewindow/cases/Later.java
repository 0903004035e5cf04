package onewindow.cases;

import java.time.LocalDate;

/** A material that follows, by which day (容缺后补). */
public record Later(String materialKey, String name, LocalDate by) {}
