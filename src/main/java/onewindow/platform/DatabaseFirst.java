package onewindow.platform;

import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/** Locks the data folder and starts the database server before all else, so that it gets ready while the rest is made. */
final class DatabaseFirst implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            return; // While the program is built it is only looked at.
        }
        Environment settings = context.getEnvironment();
        DataFolder folder = DataFolder.lock(Path.of(settings.getRequiredProperty("onewindow.data")));
        DatabaseServer server = new DatabaseServer(folder, settings);
        context.registerBean(DataFolder.class, () -> folder);
        context.registerBean(DatabaseServer.class, () -> server);
    }
}
