package onewindow.reception.bridge;

import java.util.List;
import org.springframework.context.ApplicationContext;

/** What came out of the simulated printer, and what the lamp above the window shows. */
public record Paper(List<String> printed, String lamp) {
    public static Paper of(ApplicationContext program) {
        SimulatedDevices devices = program.getBean(DemoBridge.class).devices();
        return devices == null ? new Paper(List.of(), "") : new Paper(devices.papers(), devices.lamp());
    }
}
