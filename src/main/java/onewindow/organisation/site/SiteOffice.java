package onewindow.organisation.site;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.PartyName;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is written of a site; its name follows from what it is. */
@Component
public class SiteOffice {
    private static final String NUMBER = "[0-9 ()+-]{0,30}";

    private final Db db;
    private final Sites sites;
    private final SiteProvision register;
    private final Audit audit;
    private final ResponsiblePersons persons;
    private final ObjectProvider<HoursWatch> watch;

    SiteOffice(
            Db db,
            Sites sites,
            SiteProvision register,
            Audit audit,
            ResponsiblePersons persons,
            ObjectProvider<HoursWatch> watch) {
        this.db = db;
        this.sites = sites;
        this.register = register;
        this.audit = audit;
        this.persons = persons;
        this.watch = watch;
    }

    /** What is left out stays as it is; the name is composed. */
    public record SiteDetails(
            @Nullable @Size(max = 200, message = "地址不超过 200 个字。") @Typed(As.LINE)
            String address,

            @Nullable @Pattern(regexp = NUMBER, message = "电话只能有数字和横线。") @Typed(As.PHONE)
            String phone,

            @Nullable @Size(max = 200, message = "开放时间不超过 200 个字。")
            String hours,

            @Nullable SiteKind kind,
            @Nullable String partner,

            @Nullable @Size(max = PartyName.LONGEST, message = "姓名不超过 " + PartyName.LONGEST + " 个字。") @Typed(As.LINE)
            String director,

            @Nullable @Pattern(regexp = NUMBER, message = "电话只能有数字和横线。") @Typed(As.PHONE)
            String directorPhone) {}

    @Transactional
    public Site change(Actor actor, UUID id, SiteDetails wanted) {
        Site site = sites.get(id);
        if (!actor.has(Role.SYSTEM_ADMIN, site.regionCode())) {
            throw audit.hidden(actor, "这个服务场所", "SITE", id, "");
        }
        SiteKind kind = kind(site, wanted.kind());
        String partner = kind == SiteKind.POINT ? or(wanted.partner(), or(site.partner(), "")) : null;
        write(site, wanted, kind, partner);
        if (partner == null) {
            register.rename(List.of(site.regionCode().value()));
        }
        persons.appoint(site, or(wanted.director(), site.director()), or(wanted.directorPhone(), site.directorPhone()));
        Site changed = sites.get(id);
        audit.record(
                actor, SiteAuditAct.SITE_CHANGED, id, changed.name() + "，" + changed.hours() + moved(site, changed));
        return changed;
    }

    private String moved(Site before, Site now) {
        HoursWatch counting = before.hours().equals(now.hours()) ? null : watch.getIfAvailable();
        int moved = counting == null ? 0 : counting.changed(now);
        return moved == 0 ? "" : "，办件期限变动 " + moved + " 件";
    }

    private static SiteKind kind(Site site, @Nullable SiteKind wanted) {
        SiteKind kind = wanted == null ? site.kind() : wanted;
        boolean centre = site.level() != Level.VILLAGE;
        if (centre != (kind == SiteKind.CENTRE)) {
            throw Problem.invalid("kind", centre ? "县级和镇级的服务场所只能是中心。" : "村（社区）的服务场所只能是便民服务站或便民服务点。");
        }
        return kind;
    }

    private void write(Site site, SiteDetails wanted, SiteKind kind, @Nullable String partner) {
        db.sql("""
                        update organisation.site
                        set kind = :kind, partner = :partner, name = :name, address = nullif(:address, ''),
                            phone = nullif(:phone, ''), hours = :hours
                        where id = :id""")
                .bind("kind", kind)
                .bind("partner", partner)
                .bind("name", partner == null ? site.name() : SiteName.ofPoint(partner))
                .bind("address", or(wanted.address(), site.address()))
                .bind("phone", or(wanted.phone(), site.phone()))
                .bind(
                        "hours",
                        OpeningHours.parse(or(wanted.hours(), site.hours())).toString())
                .bind("id", site.id())
                .update();
    }

    @org.jspecify.annotations.NullUnmarked
    private static String or(@Nullable String wanted, @Nullable String known) {
        return wanted == null ? known : wanted.strip();
    }
}
