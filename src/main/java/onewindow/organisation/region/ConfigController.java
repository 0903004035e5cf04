package onewindow.organisation.region;

import java.util.List;
import onewindow.identity.RegionCode;
import onewindow.platform.demo.DemoMode;
import onewindow.platform.web.PublicAddress;
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
    private final PublicAddress address;
    private final int bridgePort;

    ConfigController(
            Regions regions,
            RegionOffice office,
            DemoMode demo,
            PublicAddress address,
            @Value("${onewindow.county}") String county,
            @Value("${onewindow.bridge-port}") int bridgePort) {
        this.regions = regions;
        this.office = office;
        this.county = RegionCode.of(county);
        this.demo = demo.on();
        this.address = address;
        this.bridgePort = bridgePort;
    }

    /**
     * @param publicUrl where people outside reach this installation, without a slash at the end
     * @param bridgePort where the devices of a window's PC answer, on that PC itself (docs/device-bridge.md)
     */
    record Config(
            String countyCode,
            String countyName,
            String productName,
            boolean demo,
            String hotline,
            String publicUrl,
            int bridgePort,
            @Nullable List<DemoSignIn> demoSignIns) {}

    @GetMapping("/api/config")
    Config config() {
        String name = regions.find(county).map(Region::name).orElseGet(() -> KnownRegions.name(county));
        return new Config(
                county.value(),
                name,
                "一窗",
                demo,
                office.settings(county).hotline(),
                address.base(),
                bridgePort,
                demo ? DemoPeople.SIGN_INS : null);
    }
}
