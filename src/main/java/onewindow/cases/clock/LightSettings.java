package onewindow.cases.clock;

/** The rule in force; the room of oversight keeps it. */
public interface LightSettings {
    LightLimits lights();
}
