package onewindow.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import onewindow.identity.RegionCode.Level;
import org.jspecify.annotations.Nullable;

/** 办理路径 of an item's version: its stages in order, read for a case. */
public record Route(List<RouteStage> stages) {
    public boolean has(StageKind kind) {
        return stages.stream().anyMatch(stage -> stage.kind() == kind);
    }

    /** The stage of that kind a case with this amount goes through. */
    public Optional<RouteStage> stage(StageKind kind, @Nullable BigDecimal amount) {
        return stages.stream()
                .filter(stage -> stage.kind() == kind && stage.takenFor(amount))
                .findFirst();
    }

    /** Who decides depends on how much is given, so the handler has to say how much. */
    public boolean byAmount() {
        return !stages.stream().allMatch(RouteStage::always);
    }

    /** Whether any case of it is decided at that level. */
    public boolean decidedAt(Level level) {
        return stages.stream().anyMatch(stage -> stage.kind() == StageKind.DECIDE && stage.level() == level);
    }

    public Level acceptLevel() {
        return stage(StageKind.ACCEPT, null).map(RouteStage::level).orElse(Level.TOWN);
    }
}
