package onewindow.cases.desk;

import java.util.List;
import onewindow.cases.act.Deliveries;
import onewindow.identity.Actor;
import onewindow.organisation.Register;
import onewindow.platform.db.Slice;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 办结签收登记, among the other registers. */
@Component
@Order(2)
class DeliveryRegister implements Register {
    private final Deliveries deliveries;

    DeliveryRegister(Deliveries deliveries) {
        this.deliveries = deliveries;
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
        return List.of("送达时间", "站点", "编号", "事项", "领取人", "方式", "签名", "经办人");
    }

    @Override
    public Slice<Line> lines(Actor actor, RegisterQuery asked, Slice.Request page) {
        return deliveries.list(actor, asked, page).map(DeliveryRegister::line);
    }

    private static Line line(Deliveries.DeliveryRow row) {
        List<Object> cells = List.of(
                row.at(),
                row.siteName(),
                row.number(),
                row.itemName(),
                row.maskedReceiver(),
                row.how().chinese,
                row.hasSignature() ? "已签" : "",
                row.byName());
        return new Line(cells, row.caseId(), null, false);
    }
}
