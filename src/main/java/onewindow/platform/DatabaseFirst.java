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
        String path = settings.getRequiredProperty("onewindow.data");
        if (path.isBlank()) {
            throw new CannotStart("ONEWINDOW_DATA 是空的。请填写数据目录，或去掉这项设置。");
        }
        var beans = context.getBeanFactory();
        context.registerBean("dataFolder", DataFolder.class, () -> DataFolder.lock(Path.of(path)));
        context.registerBean(
                "databaseServer",
                DatabaseServer.class,
                () -> new DatabaseServer(beans.getBean("dataFolder", DataFolder.class), settings),
                server -> server.setDependsOn("dataFolder"));
        beans.getBean("databaseServer");
    }
}
