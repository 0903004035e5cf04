package onewindow.organisation.region;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.organisation.site.SiteProvision;
import onewindow.platform.Pinyin;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes places for good and keeps the county's settings. */
@Component
class RegionOffice {
    private final Db db;
    private final Regions regions;
    private final SiteProvision sites;
    private final Audit audit;
    private final Clock clock;

    RegionOffice(Db db, Regions regions, SiteProvision sites, Audit audit, Clock clock) {
        this.db = db;
        this.regions = regions;
        this.sites = sites;
        this.audit = audit;
        this.clock = clock;
    }

    /** 行政区划代码管理办法: an abolished code is never given again, so the row stays. */
    @Transactional
    public void abolish(Actor actor, RegionCode code, String reason) {
        Region region = inScope(actor, code);
        if (region.childCount() > 0) {
            throw Problem.conflict("“" + region.name() + "”下面还有 " + region.childCount() + " 个区划，请先停用它们。");
        }
        db.sql("update organisation.region set abolished_on = :on where code = :code and abolished_on is null")
                .bind("on", LocalDate.now(clock))
                .bind("code", code.value())
                .update();
        audit.record(actor, RegionAuditAct.REGION_ABOLISHED, code.value(), region.name() + "：" + reason.strip());
    }

    /** A place that is called otherwise keeps its code; its site is called after it at once. */
    @Transactional
    public void rename(Actor actor, RegionCode code, String name, String reason) {
        Region region = inScope(actor, code);
        String wanted = DivisionRule.cleanName(name);
        DivisionRule.Fault fault = DivisionRule.wrongName(wanted);
        if (fault != null) {
            throw Problem.invalid(fault.field(), fault.message());
        }
        if (wanted.equals(region.name())) {
            throw Problem.invalid("name", "新名称和现在的一样。");
        }
        call(region, wanted);
        String said = region.name() + "改为" + wanted + "：" + reason.strip();
        audit.record(actor, RegionAuditAct.REGION_RENAMED, code.value(), said);
    }

    private void call(Region region, String name) {
        String code = region.code().value();
        db.sql("update organisation.region set name = :name, initials = :initials, pinyin = :pinyin where code = :code")
                .bind("name", name)
                .bind("initials", Pinyin.initials(name))
                .bind("pinyin", Pinyin.full(name))
                .bind("code", code)
                .update();
        sites.rename(List.of(code));
        if (region.level() == Level.COUNTY) {
            sites.renameTowns(code);
        }
    }

    CountySettings settings(Actor actor, RegionCode code) {
        return settings(county(actor, code));
    }

    CountySettings settings(RegionCode county) {
        return db.sql("select county_in_site_names, hotline from organisation.county where code = :code")
                .bind("code", county.value())
                .optional(CountySettings.class)
                .orElseGet(() -> new CountySettings(false, "12345"));
    }

    @Transactional
    public CountySettings change(Actor actor, RegionCode code, CountySettings settings) {
        RegionCode county = county(actor, code);
        db.sql("""
                        insert into organisation.county (code, county_in_site_names, hotline)
                        values (:code, :front, :hotline)
                        on conflict (code) do update
                        set county_in_site_names = excluded.county_in_site_names, hotline = excluded.hotline""")
                .bind("code", county.value())
                .bind("front", settings.countyInSiteNames())
                .bind("hotline", settings.hotline())
                .update();
        sites.renameTowns(county.value());
        String front = settings.countyInSiteNames() ? "镇级中心名称前加县（区）名" : "镇级中心名称前不加县（区）名";
        audit.record(actor, RegionAuditAct.COUNTY_CHANGED, county.value(), front + "，热线 " + settings.hotline());
        return settings(county);
    }

    private RegionCode county(Actor actor, RegionCode code) {
        Region region = inScope(actor, code);
        if (region.level() != Level.COUNTY) {
            throw Problem.notFound("这个县（区）");
        }
        return region.code();
    }

    private Region inScope(Actor actor, RegionCode code) {
        Region region = regions.get(code);
        if (!actor.has(Role.SYSTEM_ADMIN, code)) {
            throw audit.hidden(actor, "这个地方", "REGION", code.value(), "");
        }
        return region;
    }
}
