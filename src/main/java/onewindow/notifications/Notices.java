package onewindow.notifications;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import onewindow.cases.CaseAction;
import onewindow.identity.Parties;
import onewindow.identity.Party;
import onewindow.organisation.Site;
import onewindow.organisation.Sites;
import onewindow.platform.Db;
import onewindow.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the applicant one thing, in the app and by text message, at most once each. */
@Component
class Notices {
    private static final Map<CaseAction, String> TITLES = Map.ofEntries(
            Map.entry(CaseAction.SUBMIT, "申请已收到"),
            Map.entry(CaseAction.REGISTER, "申请已登记"),
            Map.entry(CaseAction.ACCEPT, "申请已受理"),
            Map.entry(CaseAction.ACCEPT_LENIENTLY, "申请已容缺受理"),
            Map.entry(CaseAction.SUPPLY_LATER, "补交的材料已收到"),
            Map.entry(CaseAction.WITHDRAW_LATER, "材料不用补交了"),
            Map.entry(CaseAction.REMIND_LATER, "请补交容缺材料"),
            Map.entry(CaseAction.LAPSE_LATER, "容缺材料到期没有补交"),
            Map.entry(CaseAction.FINISH_AT_ONCE, "已当场办结"),
            Map.entry(CaseAction.RETURN_FOR_SUPPLEMENT, "请您补正材料"),
            Map.entry(CaseAction.SUPPLY, "补正材料已收到"),
            Map.entry(CaseAction.CONFIRM_REFUSAL, "申请不予受理"),
            Map.entry(CaseAction.REDIRECT, "申请已转到另一窗口"),
            Map.entry(CaseAction.APPROVE, "已办结：准予"),
            Map.entry(CaseAction.DENY, "未获批准"),
            Map.entry(CaseAction.DELIVER, "结果已送达"),
            Map.entry(CaseAction.RECALCULATE, "办理期限有变化"),
            Map.entry(CaseAction.WITHDRAW, "申请已撤回"),
            Map.entry(CaseAction.LAPSE, "逾期未补，视为撤回"));

    private final Db db;
    private final Ids ids;
    private final Parties parties;
    private final Sites sites;
    private final Messenger messenger;

    Notices(Db db, Ids ids, Parties parties, Sites sites, Messenger messenger) {
        this.db = db;
        this.ids = ids;
        this.parties = parties;
        this.sites = sites;
        this.messenger = messenger;
    }

    void tell(List<CaseNews.Event> events) {
        List<CaseNews.Event> told = events.stream()
                .filter(e -> e.told() != null && !e.told().isBlank())
                .toList();
        Map<UUID, Party> applicants = parties.all(
                told.stream().map(CaseNews.Event::partyId).distinct().toList());
        Map<UUID, String> addresses = messenger.addresses(applicants.keySet());
        told.forEach(event ->
                tell(event, Objects.requireNonNull(applicants.get(event.partyId())), addresses.get(event.partyId())));
    }

    private void tell(CaseNews.Event event, Party applicant, @Nullable String address) {
        String told = event.told();
        String text = told + whomToAsk(event.siteId());
        boolean stillTrue = event.act().toldWhile().contains(event.status());
        boolean first = insert(event, text, stillTrue ? "SHOWN" : "SUPERSEDED");
        if (first && stillTrue) {
            List<String> trueWhile =
                    event.act().toldWhile().stream().map(Enum::name).toList();
            messenger.tell(
                    "case-event:" + event.seq(),
                    applicant.phone(),
                    address,
                    new Messenger.About(event.caseId(), trueWhile, title(event), text));
        }
    }

    private static String title(CaseNews.Event event) {
        return TITLES.getOrDefault(event.act(), event.act().chinese());
    }

    private boolean insert(CaseNews.Event event, String text, String state) {
        int inserted = db.sql("""
                        insert into notifications.message (id, event_seq, party_id, case_id, title, text, at, state)
                        values (:id, :seq, :party, :caseId, :title, :text, :at, :state)
                        on conflict (source, event_seq, party_id) do nothing""")
                .bind("id", ids.next())
                .bind("seq", event.seq())
                .bind("party", event.partyId())
                .bind("caseId", event.caseId())
                .bind("title", title(event))
                .bind("text", text)
                .bind("at", event.at())
                .bind("state", state)
                .update();
        return inserted == 1;
    }

    private String whomToAsk(UUID siteId) {
        Site site = sites.get(siteId);
        return site.phone() == null ? "咨询请到" + site.name() + "。" : "咨询：" + site.name() + " " + site.phone() + "。";
    }
}
