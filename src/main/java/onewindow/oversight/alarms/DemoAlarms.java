package onewindow.oversight.alarms;

import onewindow.platform.demo.DemoData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The lights of the demo cases, and whoever they are in the hands of warned: at whatever hour the demo is begun. */
@Component
@Order(60)
class DemoAlarms implements DemoData {
    private final Alarms alarms;

    DemoAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public String name() {
        return "红黄灯提醒";
    }

    @Override
    public void load() {
        alarms.follow(true);
    }
}
