package onewindow.catalogue.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemStatus;
import onewindow.catalogue.ItemTable;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.audit.Audit;
import onewindow.organisation.department.Department;
import onewindow.organisation.department.Departments;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the editor of the catalogue does. A draft may be edited at leisure; offering it changes what everyone sees. */
@Component
class ItemEditing {
    private static final String SOURCE = "淄川区 2021 办事指南十六要素；GB/T 39046-2020";

    private record SiteAt(Level level, String name) {}

    private final ItemTable table;
    private final Departments departments;
    private final Audit audit;
    private final Ids ids;
    private final Db db;
    private final ItemHistory history;

    ItemEditing(ItemTable table, Departments departments, Audit audit, Ids ids, Db db, ItemHistory history) {
        this.history = history;
        this.table = table;
        this.departments = departments;
        this.audit = audit;
        this.ids = ids;
        this.db = db;
    }

    ItemTable.Draft draft(UUID id) {
        return table.draft(id).orElseThrow(() -> Problem.notFound("这个事项"));
    }

    @Transactional
    public ItemTable.Draft create(Actor actor, ItemContent content) {
        DraftCheck.check(content);
        UUID id = ids.next();
        if (!table.insert(id, content, GuideElements.missing(content))) {
            throw Problem.conflict("编码 " + content.code() + " 已经有一个事项了。");
        }
        audit.record(actor, ItemAuditAct.ITEM_CREATE, id, content.code() + " " + content.name());
        return draft(id);
    }

    @Transactional
    public ItemTable.Draft save(Actor actor, UUID id, int version, ItemContent content) {
        ItemTable.Draft before = draft(id);
        DraftCheck.check(content);
        if (!before.draft().code().equals(content.code())) {
            throw Problem.invalid("code", "事项编码建立后不能改；请用新编码另建一个事项。");
        }
        if (!table.save(id, version, content, GuideElements.missing(content))) {
            throw Problem.conflict("这个事项刚被别人修改过，请重新打开，核对后再保存。");
        }
        audit.record(actor, ItemAuditAct.ITEM_EDIT, id, content.code() + " " + content.name());
        return draft(id);
    }

    /** What the editor looks at before it goes live. */
    ItemHistory.Pending pending(UUID id) {
        ItemHistory.Pending found = history.pending(id);
        return new ItemHistory.Pending(
                found.edit(),
                found.offered(),
                found.changes(),
                RouteCheck.unopened(draft(id).draft(), county()));
    }

    /**
     * The draft becomes the version in force, in every channel at once (I3).
     *
     * @param edit of the draft whose changes the editor was shown: nothing else goes live
     */
    @Transactional
    public void offer(Actor actor, UUID id, int edit) {
        table.lock(id);
        ItemTable.Draft draft = draft(id);
        if (draft.edit() != edit) {
            throw Problem.conflict("这个事项刚被别人修改过，请重新打开，看过改动再发布。");
        }
        ItemHistory.Pending pending = history.pending(id);
        if (draft.status() == ItemStatus.OFFERED && pending.changes().isEmpty()) {
            throw Problem.conflict("“" + draft.draft().name() + "”和在用的第 " + pending.offered() + " 版一样，没有要发布的改动。");
        }
        List<FieldError> broken = OfferCheck.broken(draft.draft(), department(draft.draft()), county());
        if (!broken.isEmpty()) {
            String detail = "“" + draft.draft().name() + "”还不能发布，有 " + broken.size() + " 处要补："
                    + String.join(
                            "",
                            broken.stream()
                                    .map(FieldError::message)
                                    .distinct()
                                    .limit(20)
                                    .toList());
            throw Problem.rule(broken, detail, SOURCE);
        }
        int version = table.lastVersion(id) + 1;
        table.offer(id, version, draft.draft(), actor.accountId());
        audit.record(
                actor, ItemAuditAct.ITEM_OFFER, id, draft.draft().name() + " 第 " + version + " 版" + named(pending));
    }

    private static String named(ItemHistory.Pending pending) {
        String what = pending.changes().stream()
                .map(ItemChanges.Change::what)
                .limit(20)
                .collect(Collectors.joining("、"));
        return what.isEmpty() ? "" : "，改了" + what;
    }

    @Transactional
    public void suspend(Actor actor, UUID id, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > 500) {
            throw Problem.invalid("reason", "请写明暂停办理的原因（500 字以内）。");
        }
        table.lock(id);
        ItemTable.Draft draft = draft(id);
        if (draft.status() != ItemStatus.OFFERED) {
            throw Problem.conflict("“" + draft.draft().name() + "”现在是“" + draft.status().chinese + "”，不能暂停。");
        }
        table.suspend(id, why);
        audit.record(actor, ItemAuditAct.ITEM_SUSPEND, id, draft.draft().name() + "：" + why);
    }

    private @org.jspecify.annotations.Nullable Department department(ItemContent content) {
        return departments.all().stream()
                .filter(department -> department.key().equals(content.department()))
                .findFirst()
                .orElse(null);
    }

    private RouteCheck.County county() {
        Map<String, String> names = new HashMap<>();
        departments.all().forEach(department -> names.put(department.key(), department.name()));
        Map<Level, List<String>> sites = db.sql("""
                        select r.level, s.name from organisation.site s
                        join organisation.region r on r.code = s.region_code
                        where r.abolished_on is null
                          -- A county is in service once somebody works there; the codes of others may be loaded already.
                          and exists (select from organisation.post p
                                      where p.role in ('WINDOW_CLERK', 'HANDLER', 'APPROVER')
                                        and left(p.region_code, 6) = left(r.code, 6))
                        order by s.region_code""").list(SiteAt.class).stream()
                .collect(Collectors.groupingBy(SiteAt::level, Collectors.mapping(SiteAt::name, Collectors.toList())));
        List<RouteCheck.Staffed> staffed = db.sql("""
                        select distinct t.name as site, p.role, p.department_key as department
                        from organisation.post p
                        join organisation.site t on t.region_code = p.region_code
                        join organisation.staff_member s on s.id = p.staff_id
                        where s.active""").list(RouteCheck.Staffed.class);
        return new RouteCheck.County(names, sites, Set.copyOf(staffed));
    }
}
