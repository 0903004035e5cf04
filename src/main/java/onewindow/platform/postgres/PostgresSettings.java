package onewindow.platform.postgres;

import java.util.List;

/** How the embedded server is run: what was confirmed reaches the disk, and nobody but this machine reaches the server. */
final class PostgresSettings {
    static final List<String> ALL = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=60",
            "shared_buffers=256MB",
            "random_page_cost=1.1",
            "jit=off",
            "timezone=Asia/Shanghai",
            "log_min_messages=warning");

    private PostgresSettings() {}
}
