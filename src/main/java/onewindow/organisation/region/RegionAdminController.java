package onewindow.organisation.region;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.organisation.site.SiteOffice;
import onewindow.organisation.site.SiteView;
import onewindow.platform.Problem;
import onewindow.platform.sheet.ImportReport;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The tree of regions and the county's settings, for the system administrator. */
@RestController
class RegionAdminController {
    private final RegionImport regionImport;
    private final RegionOffice office;

    private final NewSites newSites;

    RegionAdminController(RegionImport regionImport, RegionOffice office, NewSites newSites) {
        this.newSites = newSites;
        this.regionImport = regionImport;
        this.office = office;
    }

    record AbolishRequest(
            @NotBlank(message = "请写明停用依据。") @Size(max = 200, message = "停用依据不超过 200 个字。")
            String reason) {}

    record RenameRequest(
            @NotBlank(message = "请填写新名称。") String name,

            @NotBlank(message = "请写明更名依据。") @Size(max = 200, message = "更名依据不超过 200 个字。")
            String reason) {}

    /** @param reason the paper by which the place was set up */
    record NewSiteRequest(
            @NotBlank(message = "请填写区划代码。") String code,
            @NotBlank(message = "请填写地方的名称，如“西郑旺村村民委员会”。") String name,

            @NotBlank(message = "请写明设立依据。") @Size(max = 200, message = "设立依据不超过 200 个字。")
            String reason,

            @Valid SiteOffice.SiteDetails site) {}

    /** A new place with its site, in one step. */
    @PostMapping("/api/admin/sites")
    @ResponseStatus(HttpStatus.CREATED)
    SiteView addSite(Actor actor, @Valid @RequestBody NewSiteRequest wanted) {
        actor.require(Role.SYSTEM_ADMIN);
        try {
            return newSites.add(actor, wanted.code(), wanted.name(), wanted.reason(), wanted.site());
        } catch (DuplicateKeyException e) {
            throw Problem.invalid("code", "这个代码刚才已经有人新增了站点，请到列表里看。");
        }
    }

    @PostMapping(path = "/api/admin/regions/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportReport load(Actor actor, @RequestParam MultipartFile file) {
        actor.require(Role.SYSTEM_ADMIN);
        if (file.isEmpty()) {
            throw Problem.invalid("file", "文件是空的。");
        }
        return regionImport.run(actor, file, String.valueOf(file.getOriginalFilename()));
    }

    @PostMapping("/api/admin/regions/{code}/abolish")
    void abolish(Actor actor, @PathVariable String code, @Valid @RequestBody AbolishRequest request) {
        office.abolish(actor.require(Role.SYSTEM_ADMIN), RegionCode.of(code), request.reason());
    }

    @PostMapping("/api/admin/regions/{code}/rename")
    void rename(Actor actor, @PathVariable String code, @Valid @RequestBody RenameRequest request) {
        office.rename(actor.require(Role.SYSTEM_ADMIN), RegionCode.of(code), request.name(), request.reason());
    }

    @GetMapping("/api/admin/counties/{code}")
    CountySettings county(Actor actor, @PathVariable String code) {
        return office.settings(actor.require(Role.SYSTEM_ADMIN), RegionCode.of(code));
    }

    @PutMapping("/api/admin/counties/{code}")
    CountySettings county(Actor actor, @PathVariable String code, @Valid @RequestBody CountySettings settings) {
        return office.change(actor.require(Role.SYSTEM_ADMIN), RegionCode.of(code), settings);
    }
}
