package onewindow.identity.upkeep;

import java.util.Map;
import onewindow.identity.audit.AuditWords;
import org.springframework.stereotype.Component;

/** What this room puts on record. */
@Component
class IdentityWords implements AuditWords {
    @Override
    public Map<String, String> names() {
        return Map.ofEntries(
                Map.entry("SIGN_IN", "登录"),
                Map.entry("SIGN_OUT", "退出登录"),
                Map.entry("PASSWORD_CHANGED", "修改密码"),
                Map.entry("REAL_NAME", "实名登记"),
                Map.entry("PARTY_FOUND", "查找当事人"),
                Map.entry("LOOK_UP_MISSED", "按号码查找，没有查到"),
                Map.entry("LOOK_UPS_SLOWED", "查找次数过多，已放慢"),
                Map.entry("REQUESTS_SLOWED", "操作次数过多，已放慢"),
                Map.entry("PARTY_REGISTERED", "登记当事人"),
                Map.entry("PARTY_CORRECTED", "更正当事人"),
                Map.entry("PARTY_JOINED", "身份并入"),
                Map.entry("IDENTITY_SEEN", "核对证件"),
                Map.entry("CONTACT_PROPOSED", "提出更改联系方式"),
                Map.entry("CONTACT_CHANGED", "更改联系方式"),
                Map.entry("CONTACT_REJECTED", "退回更改联系方式"),
                Map.entry("RESIDENCE_CHANGED", "更改居住地"),
                Map.entry("PHONE_FREED", "手机号让出"),
                Map.entry("PARTY_UNMASKED", "查看完整个人信息"),
                Map.entry("ACCOUNT_RESET", "重置密码"),
                Map.entry("ACCOUNT_DISABLED", "停用账号"),
                Map.entry("ACCOUNT_ENABLED", "启用账号"),
                Map.entry("ACCOUNT_UNLOCKED", "解除锁定"),
                Map.entry("PART_ADDED", "添加代办的人（单位）"),
                Map.entry("PART_CHOSEN", "选择为谁办理"),
                Map.entry("PART_CONFIRMED", "核对代办关系"),
                Map.entry("PART_CHECKED", "核对代办关系，待第二人"),
                Map.entry("PART_ENDED", "结束代办身份"),
                Map.entry("PARTY_DIED", "登记死亡"),
                Map.entry("PARTY_LIVES", "撤销死亡登记"),
                Map.entry("PAPER_CHANGED", "更换证件"),
                Map.entry("AUDIT_CHECKED", "核对审计链"),
                Map.entry("ACCOUNT_SUSPENDED", "久未登录，暂停账号"),
                Map.entry("ACCOUNT_REINSTATED", "恢复账号"),
                Map.entry("SECOND_STEP", "第二步验证"),
                Map.entry("SECOND_FACTOR_ENROLLED", "绑定身份验证器"),
                Map.entry("SECOND_FACTOR_RESET", "重置第二步验证"),
                Map.entry("TWO_PERSON_PROPOSED", "提请双人操作"),
                Map.entry("TWO_PERSON_CONFIRMED", "确认双人操作"),
                Map.entry("TWO_PERSON_REFUSED", "拒绝双人操作"),
                Map.entry("TWO_PERSON_WITHDRAWN", "撤回双人操作"),
                Map.entry("ADMINISTRATOR_APPOINTED", "任命管理员"),
                Map.entry("FIRST_ADMINISTRATOR_ENDED", "首任管理员停用"),
                Map.entry("ACCESS_REFUSED", "越权访问被拒绝"));
    }
}
