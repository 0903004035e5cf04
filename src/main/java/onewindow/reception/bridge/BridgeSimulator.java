package onewindow.reception.bridge;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 设备桥模拟器: speaks docs/device-bridge.md on this machine alone, as the service of a vendor does on the PC of a window, with
 * devices that are made up. A page of a place that is not listed is refused at the door.
 */
final class BridgeSimulator extends WebSocketServer {
    private static final Logger LOG = LoggerFactory.getLogger(BridgeSimulator.class);
    private static final int THREADS = 1;
    private static final int STOP_MILLIS = 1_000;
    /** The longest a page has to say: a ticket to print. */
    private static final int LONGEST_MESSAGE = 64 << 10;

    private final Set<String> origins;
    final SimulatedDevices devices;

    /** @param origins the pages that may speak with it, as browsers name them: {@code https://host:port} */
    BridgeSimulator(int port, Set<String> origins, Clock clock) {
        super(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                THREADS,
                List.of(new org.java_websocket.drafts.Draft_6455(List.of(), LONGEST_MESSAGE)));
        this.origins = Set.copyOf(origins);
        this.devices = new SimulatedDevices(clock);
        setReuseAddr(true);
        setDaemon(true);
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket page, Draft draft, ClientHandshake request) throws InvalidDataException {
        if (!origins.contains(request.getFieldValue("Origin"))) {
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "this page may not use the devices");
        }
        return super.onWebsocketHandshakeReceivedAsServer(page, draft, request);
    }

    @Override
    public void onMessage(WebSocket page, String message) {
        page.send(devices.answer(message));
    }

    @Override
    public void onOpen(WebSocket page, ClientHandshake request) {
        LOG.debug("a page of {} uses the simulated devices", request.getFieldValue("Origin"));
    }

    @Override
    public void onClose(WebSocket page, int code, String reason, boolean byPage) {
        LOG.debug("a page is gone: {}", code);
    }

    @Override
    public void onError(WebSocket page, Exception fault) {
        LOG.info("模拟设备没有启动或中断：{}", fault.getMessage());
    }

    @Override
    public void onStart() {
        LOG.debug("the simulated devices are at {}", getAddress());
    }

    void end() {
        try {
            stop(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
