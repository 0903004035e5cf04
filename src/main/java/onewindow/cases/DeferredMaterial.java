package onewindow.cases;

import java.time.LocalDate;

/** A material that follows, by which day (容缺后补). */
public record DeferredMaterial(String materialKey, String name, LocalDate by) {}
