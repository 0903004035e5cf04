package onewindow.organisation.region;

import java.util.List;
import onewindow.identity.RegionCode;
import onewindow.platform.demo.DemoMode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the pages must know before anybody signs in. */
@RestController
class ConfigController {
    private final Regions regions;
    private final RegionOffice office;
    private final RegionCode county;
    private final boolean demo;

    ConfigController(Regions regions, RegionOffice office, DemoMode demo, @Value("${onewindow.county}") String county) {
        this.regions = regions;
        this.office = office;
        this.county = RegionCode.of(county);
        this.demo = demo.on();
    }

    record Config(
            String countyCode,
            String countyName,
            String productName,
            boolean demo,
            String hotline,
            @Nullable List<DemoSignIn> demoSignIns) {}

    @GetMapping("/api/config")
    Config config() {
        String name = regions.find(county).map(Region::name).orElseGet(() -> KnownRegions.name(county));
        return new Config(
                county.value(), name, "一窗", demo, office.settings(county).hotline(), demo ? DemoPeople.SIGN_INS : null);
    }
}
