package onewindow.platform.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import onewindow.platform.CannotStart;
import onewindow.platform.DataFolder;
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
        boolean looking = settings.getProperty("onewindow.restore-check", Boolean.class, false);
        if (!looking && Files.exists(Path.of(path).resolve(DataFolder.UNCHECKED))) {
            throw new CannotStart("数据目录 " + path + " 刚恢复出来，还没有检查，编号也没有跳过恢复点以后可能发出的，本次启动停止。请先运行 ./restore --check。");
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
