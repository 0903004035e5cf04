package onewindow.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the secret comes from: {@code ONEWINDOW_KEY}, the same on every node, or the file {@code keys} in the data folder,
 * made on first use. The database remembers which key it was written with, so a start with another one stops at once
 * instead of failing on the first encrypted value.
 */
@Configuration
class KeyConfiguration {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    @Bean
    FieldCipher fieldCipher(@Value("${onewindow.key:}") String key, DataFolder folder, Db db, Clock clock) {
        FieldCipher cipher = new FieldCipher(parse(key.isBlank() ? keyFile(folder.path()) : key));
        String mine = cipher.blindIndex("key check", "onewindow");
        db.sql("insert into platform.key_check (value, made_at) values (:value, :at) on conflict do nothing")
                .bind("value", mine)
                .bind("at", clock.instant())
                .update();
        String known = db.sql("select value from platform.key_check").one(String.class);
        if (!known.equals(mine)) {
            throw new CannotStart("密钥与数据库不符：库中的个人信息是用另一把密钥加密的。请换回原来的 ONEWINDOW_KEY（或数据目录里的 keys 文件）再启动，本次启动停止。");
        }
        return cipher;
    }

    static byte[] parse(String key) {
        try {
            byte[] secret = HexFormat.of().parseHex(key.strip());
            if (secret.length >= 32) {
                return secret;
            }
        } catch (IllegalArgumentException e) {
            // Falls through: said below in words.
        }
        throw new CannotStart("密钥的格式不对：ONEWINDOW_KEY 应是 64 位以上的十六进制数（可用 openssl rand -hex 32 生成），本次启动停止。");
    }

    static String keyFile(Path folder) {
        Path file = folder.resolve("keys");
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[32];
                new SecureRandom().nextBytes(secret);
                write(file, HexFormat.of().formatHex(secret));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("密钥文件无法使用：" + file, e);
        }
    }

    /** Moved into place whole, so a killed start never leaves half a key. */
    private static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling("keys.draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(draft, text + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
