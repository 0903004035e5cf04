package onewindow.fees;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import onewindow.identity.audit.AuditWords;
import org.springframework.stereotype.Component;

@Component
class FeeWords implements AuditWords {
    @Override
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>(Map.of(
                "CLOSE_DAY",
                "日结",
                "CONFIRM_DAY",
                "确认日结",
                "RETURN_DAY",
                "退回日结",
                "RECOUNT_DAY",
                "重新清点",
                "DAY_SHEET_READ",
                "打印日结对账单"));
        Arrays.stream(FeeAct.values()).forEach(act -> names.put(act.name(), act.chinese));
        return names;
    }
}
