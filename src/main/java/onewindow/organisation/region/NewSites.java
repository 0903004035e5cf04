package onewindow.organisation.region;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.SiteOffice;
import onewindow.organisation.site.SiteView;
import onewindow.organisation.site.Sites;
import onewindow.platform.Problem;
import onewindow.platform.sheet.ImportReport;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A site is the site of a place: where a place is new, it goes into the tree as a file of one row would, and its site with it. */
@Component
class NewSites {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}（）()·•—-]{1,60}");

    private final RegionImport regionImport;
    private final RegionTable regions;
    private final Sites sites;
    private final SiteOffice office;
    private final Audit audit;

    NewSites(RegionImport regionImport, RegionTable regions, Sites sites, SiteOffice office, Audit audit) {
        this.regionImport = regionImport;
        this.regions = regions;
        this.sites = sites;
        this.office = office;
        this.audit = audit;
    }

    /** @param reason the paper by which the place was set up */
    @Transactional
    public SiteView add(Actor actor, String code, String name, String reason, SiteOffice.SiteDetails details) {
        String wanted = DivisionRule.cleanCode(code);
        if (!wanted.matches("\\d{9}(\\d{3})?")) {
            throw Problem.invalid("code", "请填 12 位区划代码（镇、街道也可以只填 9 位）。");
        }
        RegionCode place = RegionCode.of(wanted);
        if (!actor.has(Role.SYSTEM_ADMIN, place)) {
            throw Problem.invalid("code", "代码 " + wanted + " 不在您管理的县（区）里。");
        }
        regions.find(place).ifPresent(known -> {
            throw Problem.invalid("code", "这个代码是“" + known.name() + "”的，它已经有站点了；要改它的地址、电话，请在列表里点“修改”。");
        });
        String called = DivisionRule.cleanName(name);
        if (!NAME.matcher(called).matches()) {
            throw Problem.invalid("name", "地方的名称只能有文字、数字和括号、间隔号，最多 60 个字。");
        }
        take(wanted, called);
        Site site = sites.at(place).orElseThrow();
        audit.record(
                actor, RegionAuditAct.SITE_ADDED, site.id(), site.name() + "（" + called + "），依据：" + reason.strip());
        return sites.view(office.change(actor, site.id(), details));
    }

    private void take(String code, String name) {
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        byte[] file = ("code,name\n" + code + "," + quoted + "\n").getBytes(StandardCharsets.UTF_8);
        ImportReport report = regionImport.run(new ByteArrayResource(file));
        if (report.imported() == 0) {
            throw Problem.invalid(report.problems().stream()
                    .map(problem -> new Problem.FieldError(problem.field(), problem.message()))
                    .toList());
        }
    }
}
