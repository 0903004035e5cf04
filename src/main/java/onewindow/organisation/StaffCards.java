package onewindow.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.StaffCard;
import onewindow.identity.StaffDirectory;
import onewindow.organisation.region.Region;
import onewindow.organisation.region.Regions;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.SiteTable;
import onewindow.organisation.staff.StaffTable;
import onewindow.organisation.standin.StandIns;
import onewindow.platform.PhoneNumber;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells the accounts who is behind them. */
@Component
class StaffCards implements StaffDirectory {
    private final StaffTable staff;
    private final SiteTable sites;
    private final Regions regions;
    private final StandIns standIns;
    private final FieldCipher cipher;
    private final RegionCode county;

    StaffCards(
            StaffTable staff,
            SiteTable sites,
            Regions regions,
            StandIns standIns,
            FieldCipher cipher,
            @Value("${onewindow.county}") String county) {
        this.staff = staff;
        this.sites = sites;
        this.regions = regions;
        this.standIns = standIns;
        this.cipher = cipher;
        this.county = RegionCode.of(county);
    }

    @Override
    public StaffCard card(UUID staffId) {
        return staff.all(List.of(staffId)).stream()
                .findFirst()
                .map(this::card)
                // The first administrator is there before there is any site to work at.
                .orElseGet(() -> new StaffCard(staffId, "", null, "", county.value(), List.of()));
    }

    private StaffCard card(StaffTable.StaffRow row) {
        return new StaffCard(
                row.id(),
                row.badgeNumber(),
                row.siteId(),
                row.siteName(),
                row.regionCode(),
                Stream.concat(row.posts().stream(), standIns.of(row.id()).stream())
                        .map(this::post)
                        .toList());
    }

    private StaffCard.Post post(Actor.Grant post) {
        String region = regions.find(new RegionCode(post.regionCode()))
                .map(Region::name)
                .orElse(post.regionCode());
        Actor.StandsFor away = post.standsFor();
        return new StaffCard.Post(
                post.role(), post.role().chinese, post.regionCode(), region, away == null ? null : away.name());
    }

    @Override
    public Map<UUID, String> siteNames(Collection<UUID> siteIds) {
        return sites.all(siteIds).stream().collect(Collectors.toMap(Site::id, Site::name));
    }

    @Override
    public Optional<String> mobile(UUID staffId) {
        return staff.all(List.of(staffId)).stream()
                .findFirst()
                .map(StaffTable.StaffRow::phone)
                .map(phone -> cipher.decrypt(phone, StaffTable.PHONE.of(staffId)))
                .filter(PhoneNumber::isMobile);
    }

    @Override
    public List<String> placeNames(@Nullable UUID siteId) {
        Stream<Region> around = siteId == null
                ? Stream.of()
                : sites.find(siteId).map(site -> regions.path(site.regionCode())).stream()
                        .flatMap(List::stream);
        return Stream.of(regions.path(county).stream(), regions.children(county).stream(), around)
                .flatMap(places -> places)
                .map(Region::name)
                .distinct()
                .toList();
    }
}
