package onewindow.cases.desk;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import onewindow.cases.Deliveries;
import onewindow.identity.Actor;
import onewindow.organisation.Register;
import onewindow.platform.Slice;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 办结签收登记, among the other registers. */
@Component
@Order(2)
class DeliveryRegister implements Register {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Deliveries deliveries;
    private final Clock clock;

    DeliveryRegister(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "deliveries";
    }

    @Override
    public String name() {
        return "办结签收登记";
    }

    @Override
    public List<String> columns() {
        return List.of("送达时间", "编号", "事项", "领取人", "方式", "签名", "经办人");
    }

    @Override
    public Slice<Line> lines(Actor actor, Asked asked, Slice.Request page) {
        return deliveries.list(actor, asked, page).map(this::line);
    }

    private Line line(Deliveries.DeliveryRow row) {
        List<String> cells = List.of(
                MINUTE.format(LocalDateTime.ofInstant(row.at(), clock.getZone())),
                row.number(),
                row.itemName(),
                row.maskedReceiver(),
                row.how().chinese,
                row.hasSignature() ? "已签" : "",
                row.byName());
        return new Line(cells, row.caseId(), null, false);
    }
}
