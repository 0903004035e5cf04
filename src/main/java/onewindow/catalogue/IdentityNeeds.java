package onewindow.catalogue;

import onewindow.identity.IdentityLevel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How well it must be known who applies on line, and who reads the result there: by item, else by county. */
@Component
public class IdentityNeeds {
    private final IdentityLevel apply;
    private final IdentityLevel result;

    IdentityNeeds(
            @Value("${onewindow.identity.apply:CLAIMED}") IdentityLevel apply,
            @Value("${onewindow.identity.result:SEEN}") IdentityLevel result) {
        this.apply = apply;
        this.result = result;
    }

    /** Money goes to nobody who only says who he is. */
    public IdentityLevel toApply(ItemContent item) {
        IdentityLevel said = item.applyLevel() == null ? apply : item.applyLevel();
        return pays(item) && said == IdentityLevel.CLAIMED ? IdentityLevel.SEEN : said;
    }

    public IdentityLevel toReadTheResult(ItemContent item) {
        return item.resultLevel() == null ? result : item.resultLevel();
    }

    private static boolean pays(ItemContent item) {
        return item.fields().stream().anyMatch(f -> f.type() == FormField.Type.BANK_ACCOUNT);
    }
}
