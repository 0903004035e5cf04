package onewindow.reception.waiting;

import java.util.List;
import onewindow.reception.hall.Hall;
import org.springframework.context.ApplicationContext;

/** What the program advises the director of a hall, asked from the bench. */
public final class AskedAdvice {
    private final Forecasts forecasts;

    public AskedAdvice(ApplicationContext program) {
        this.forecasts = program.getBean(Forecasts.class);
    }

    /** A window to open, or to close. */
    public record Advised(int window, boolean open) {}

    public List<Advised> of(Hall hall) {
        return forecasts.of(hall).advice().stream()
                .map(advice -> new Advised(advice.window(), advice.open()))
                .toList();
    }
}
