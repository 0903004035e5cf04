package onewindow.cases.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.cases.ActRequest;
import onewindow.cases.ActRequest.DeliveryMode;
import onewindow.cases.ActRequest.DemandReason;
import onewindow.cases.ActRequest.Details;
import onewindow.cases.ActRequest.Missing;
import onewindow.cases.ActRequest.PromisedMaterial;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMaterial;
import onewindow.cases.CaseMaterial.Check;
import onewindow.cases.CaseMaterial.Provided;
import onewindow.cases.Cases;
import onewindow.cases.Need;
import onewindow.cases.intake.Openings;
import onewindow.cases.store.CaseMaterials;
import onewindow.cases.store.CaseTable;
import onewindow.cases.store.FormBox;
import onewindow.catalogue.FormField;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.KnownAnswers;
import onewindow.catalogue.Material;
import onewindow.catalogue.Material.Necessity;
import onewindow.identity.Actor;
import onewindow.identity.IdNumber;
import onewindow.identity.Party;
import onewindow.identity.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plays one demo case: the applicant's part and each official's. */
@Component
class DemoHands {
    private static final BigDecimal SUM = new BigDecimal("1200");

    private static final List<String> NAMES = List.of(
            "王桂兰", "李长顺", "张秀芝", "刘成海", "陈玉莲", "杨德山", "赵文静", "孙立军", "周淑芬", "徐志国", "马小龙", "朱爱华", "郭传福", "何春燕", "罗庆丰",
            "宋佳怡", "于洪波", "董秀云", "曹世昌", "邓婷婷", "袁保田", "冯月英", "程家宝", "谢兰花", "韩金生");

    private final Openings openings;
    private final CaseTable table;
    private final FormBox box;
    private final CaseMaterials materials;
    private final Cases cases;
    private final DemoPeopleAtWork people;
    private int played;

    DemoHands(
            Openings openings,
            CaseTable table,
            FormBox box,
            CaseMaterials materials,
            Cases cases,
            DemoPeopleAtWork people) {
        this.openings = openings;
        this.table = table;
        this.box = box;
        this.materials = materials;
        this.cases = cases;
        this.people = people;
    }

    /** @param daysAgo in working days */
    void play(String region, String itemCode, int daysAgo, CaseAction... acts) {
        ItemVersion item = people.item(itemCode);
        Party party = people.party(played, NAMES.get(played % NAMES.size()), item);
        played++;
        Instant at = people.workingDay(daysAgo, LocalTime.of(9, 10).plusMinutes(played * 7L % 400));
        CaseFile.Opening opening =
                openings.online(item, party.id(), RegionCode.of(region).value(), null);
        table.open(opening, box.close(opening.id(), form(item, party, at)), at);
        bring(opening.id(), item, List.of(acts).contains(CaseAction.ACCEPT_LENIENTLY));
        Actor applicant = people.applicant(party);
        act(applicant, opening.id(), CaseAction.SUBMIT, at);
        int day = daysAgo;
        for (CaseAction act : acts) {
            day = Math.max(0, day - 1);
            CaseFile file = table.find(opening.id()).orElseThrow();
            Actor actor = act.row().who().applicant() ? applicant : people.official(file, act);
            at = people.after(at, day);
            if (!file.turn().received()) {
                act(people.official(file, CaseAction.RECEIVE), opening.id(), CaseAction.RECEIVE, at);
                at = people.after(at, day);
            }
            act(actor, opening.id(), act, at);
        }
    }

    private void bring(UUID id, ItemVersion item, boolean lenient) {
        item.materials().stream()
                .filter(m -> m.necessity() == Necessity.REQUIRED || (m.necessity() == Necessity.LATER && !lenient))
                .forEach(m -> materials.provide(id, item, m.key(), provided(m)));
    }

    private void act(Actor actor, UUID id, CaseAction action, Instant at) {
        CaseFile file = table.find(id).orElseThrow();
        if (action.is(Trait.ACCEPTS)) {
            look(actor, file, at);
        }
        cases.act(actor, id, action, request(file, action), at);
    }

    /** 窗口核验 of all that others have. */
    private void look(Actor actor, CaseFile file, Instant at) {
        UUID staff = actor.staffId();
        if (staff != null) {
            ItemVersion item = people.item(file.subject().itemCode());
            Check found = new Check("国家政务服务平台", "查到，信息一致", actor.name(), at);
            file.brought().stream()
                    .filter(each -> each.provided() == Provided.SHARED)
                    .forEach(each -> materials.check(file.id(), item, each.materialKey(), found, staff));
        }
    }

    private ActRequest request(CaseFile file, CaseAction action) {
        return new ActRequest(file.version(), "demo " + action, note(action), details(file, action));
    }

    private Details details(CaseFile file, CaseAction action) {
        Set<Need> needs = action.row().needs();
        if (needs.contains(Need.REASONS)) {
            return new ActRequest.Reasons(List.of("经核对，不符合办事指南列明的受理条件。"), null);
        }
        if (needs.contains(Need.MISSING_MATERIALS)) {
            return new ActRequest.Supplement(inconsistent(file), null);
        }
        if (needs.contains(Need.DELIVERY)) {
            return new ActRequest.Delivery(DeliveryMode.ELECTRONIC, null, null);
        }
        if (needs.contains(Need.AMOUNT)) {
            return new ActRequest.Sum(SUM);
        }
        return needs.contains(Need.PROMISES) ? new ActRequest.Promised(following(file)) : Details.NONE;
    }

    /** What was filled in first does not agree with the papers. */
    private List<Missing> inconsistent(CaseFile file) {
        return people.item(file.subject().itemCode()).fields().stream()
                .limit(1)
                .map(f -> new Missing(null, f.key(), DemandReason.INCONSISTENT, "和证件上的不一样"))
                .toList();
    }

    /** What did not come is promised. */
    private List<PromisedMaterial> following(CaseFile file) {
        return materials.of(file, people.item(file.subject().itemCode())).stream()
                .filter(CaseMaterial::mayFollow)
                .map(m -> new PromisedMaterial(m.key(), null))
                .toList();
    }

    private static @Nullable String note(CaseAction action) {
        if (action.is(Trait.ANSWERS_NOTICE)) {
            return "户口簿首页已重拍，承诺书已签字补交。";
        }
        return action.row().needs().contains(Need.NOTE) ? "家里情况有变化，先不办了。" : null;
    }

    private static Provided provided(Material material) {
        return switch (material.exempt()) {
            case SHARED_DATA -> Provided.SHARED;
            case COMMITMENT -> Provided.COMMITTED;
            case FORM -> Provided.FORM;
            case NONE -> Provided.PAPER;
        };
    }

    private static Map<String, String> form(ItemVersion item, Party applicant, Instant at) {
        Map<String, String> form = new HashMap<>();
        item.fields().forEach(field -> form.put(field.key(), answer(field)));
        form.putAll(KnownAnswers.of(item.fields(), applicant, LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai"))));
        return form;
    }

    private static String answer(FormField field) {
        String label = field.label();
        return switch (field.type()) {
            case CHOICE -> field.choices().getFirst();
            case YES_NO -> "是";
            case DATE -> label.contains("出生") ? "1948-05-06" : "2025-09-01";
            case NUMBER, MONEY -> number(field);
            case PHONE -> "13953912345";
            case ID_NUMBER -> IdNumber.complete("37131219510203102");
            case BANK_ACCOUNT -> "6223190000001234";
            case ADDRESS -> "河东区郑旺镇西郑旺村36号";
            case TEXT, LONG_TEXT -> words(label);
        };
    }

    private static String number(FormField field) {
        String usual = number(field.label());
        Integer least = field.min();
        return least != null && least > Integer.parseInt(usual) ? least.toString() : usual;
    }

    private static String number(String label) {
        return switch (label) {
            case String l when l.contains("面积") || l.contains("平方米") -> "120";
            case String l when l.contains("收入") || l.contains("工资") || l.contains("金额") || l.contains("元") -> "1200";
            default -> "2";
        };
    }

    private static String words(String label) {
        return switch (label) {
            case String l when l.contains("开户") || l.contains("银行") -> "临沂农村商业银行郑旺支行";
            case String l when l.contains("单位") || l.contains("学校") -> "郑旺镇中心小学";
            case String l when l.contains("姓名") || l.contains("联系人") || l.contains("代办人") -> "李秀兰";
            case String l when l.contains("地址") || l.contains("住") || l.contains("地点") || l.contains("位置") -> "西郑旺村36号";
            case String l when l.contains("专业") || l.contains("工种") || l.contains("技能") -> "家政服务";
            case String l when l.contains("原因") || l.contains("理由") || l.contains("困难") -> "家中主要劳动力患病，近半年没有稳定收入。";
            case String l when l.contains("关系") -> "子女";
            default -> "无";
        };
    }
}
