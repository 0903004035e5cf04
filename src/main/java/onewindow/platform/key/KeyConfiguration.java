package onewindow.platform.key;

import java.time.Clock;
import onewindow.platform.DataFolder;
import onewindow.platform.db.Db;
import onewindow.platform.demo.DemoMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the secrets come from: {@code ONEWINDOW_KEY}, the same on every node, or a file, made on first use. The database
 * remembers which keys it was written with, so a start with others stops at once instead of failing on the first value.
 */
@Configuration
class KeyConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(KeyConfiguration.class);

    @Bean
    KeyFile keyFile(
            @Value("${onewindow.key:}") String key,
            @Value("${onewindow.keys:}") String path,
            DataFolder folder,
            DemoMode demo) {
        KeyFile file = KeyFile.of(key, path, folder.path());
        if (!demo.on() && file.beside(folder.path())) {
            LOG.warn("密钥和数据放在同一个目录，一份备份就能解开全部个人信息。请用 ONEWINDOW_KEYS 把密钥文件放到别处，并单独备份。");
        }
        return file;
    }

    @Bean
    FieldCipher fieldCipher(KeyFile file, Db db, Clock clock) {
        return new KeyVersions(db, clock).agree(file.read());
    }
}
