package onewindow.reception.bridge;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import onewindow.platform.demo.DemoMode;
import onewindow.platform.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** In a demonstration this machine has the devices of a window, simulated; where something else has the port, it goes without. */
@Component
class DemoBridge implements SmartLifecycle {
    private final DemoMode demo;
    private final int port;
    private final PublicAddress address;
    private volatile @Nullable BridgeSimulator simulator;

    DemoBridge(DemoMode demo, @Value("${onewindow.bridge-port}") int port, PublicAddress address) {
        this.demo = demo;
        this.port = port;
        this.address = address;
    }

    /** After the server has its port: the pages it serves are those that may use the devices. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    @Override
    public void start() {
        if (demo.on()) {
            URI base = URI.create(address.base());
            String at = base.getPort() < 0 ? "" : ":" + base.getPort();
            BridgeSimulator begun = new BridgeSimulator(
                    port,
                    Set.copyOf(List.of(
                            base.getScheme() + "://" + base.getAuthority(),
                            base.getScheme() + "://localhost" + at,
                            base.getScheme() + "://127.0.0.1" + at)),
                    // The clock of this PC, as its browser has it.
                    Clock.systemUTC());
            simulator = begun;
            begun.start();
        }
    }

    @Override
    public void stop() {
        BridgeSimulator running = simulator;
        simulator = null;
        if (running != null) {
            running.end();
        }
    }

    @Override
    public boolean isRunning() {
        return simulator != null;
    }

    /** What was printed and shown, for who looks on. */
    @Nullable
    SimulatedDevices devices() {
        BridgeSimulator running = simulator;
        return running == null ? null : running.devices;
    }
}
