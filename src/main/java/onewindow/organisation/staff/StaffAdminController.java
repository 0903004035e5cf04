package onewindow.organisation.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Masks;
import onewindow.identity.PartyName;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.organisation.region.Regions;
import onewindow.platform.db.Slice;
import onewindow.platform.key.FieldCipher;
import onewindow.platform.sheet.Spreadsheet;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Members of staff, for the system administrator. */
@RestController
@RequestMapping("/api/admin/staff")
class StaffAdminController {
    private final StaffImport imports;
    private final StaffOffice office;
    private final StaffPosts posts;
    private final StaffLists lists;
    private final Regions regions;
    private final FieldCipher cipher;

    StaffAdminController(
            StaffImport imports,
            StaffOffice office,
            StaffPosts posts,
            StaffLists lists,
            Regions regions,
            FieldCipher cipher) {
        this.imports = imports;
        this.office = office;
        this.posts = posts;
        this.lists = lists;
        this.regions = regions;
        this.cipher = cipher;
    }

    record PostView(
            Role role,
            String roleName,
            String regionCode,
            String regionName,
            @Nullable String departmentKey) {}

    record StaffRow(
            UUID id,
            String name,
            String badgeNumber,
            String username,
            UUID siteId,
            String siteName,
            @Nullable String duty,
            List<PostView> posts,
            @Nullable String phone,
            boolean active) {}

    /**
     * @param oneTimePassword shown once, to be changed at the first sign-in
     * @param half part of what was wanted waits for another administrator; a password is only the first half
     */
    record HiredStaff(
            UUID id,
            String name,
            String badgeNumber,
            String username,
            UUID siteId,
            String siteName,
            @Nullable String duty,
            List<PostView> posts,
            @Nullable String phone,
            boolean active,
            @Nullable String oneTimePassword,
            boolean half) {}

    /** @param regionCode empty for the site's own region */
    record PostRequest(
            @NotNull(message = "请选择岗位。") Role role,
            @Nullable String regionCode,
            @Nullable String departmentKey) {
        Actor.Grant grant() {
            return new Actor.Grant(role, regionCode == null ? "" : regionCode, departmentKey);
        }
    }

    record StaffRequest(
            @NotBlank(message = "请填写姓名。")
            @Size(max = PartyName.LONGEST, message = "姓名不超过 " + PartyName.LONGEST + " 个字。")
            @Typed(As.LINE)
            String name,

            @NotBlank(message = "请填写用户名。") @Typed(As.CODE) String username,

            @NotBlank(message = "请填写工号。")
            @Pattern(regexp = "[0-9A-Za-z-]{1,20}", message = "工号用 20 位以内的数字、字母、横线。")
            @Typed(As.CODE)
            String badgeNumber,

            @Typed(As.PHONE) @Nullable String phone,
            @NotNull(message = "请选择所在站点。") UUID siteId,

            @Nullable @Size(max = 100, message = "职责不超过 100 个字。")
            String duty,

            @NotNull(message = "至少要有一个岗位。") @Size(max = 20, message = "一个人的岗位不超过 20 个。")
            List<@Valid PostRequest> posts,

            @NotNull(message = "请说明是否在岗。") Boolean active) {
        StaffOffice.StaffDetails wanted() {
            List<Actor.Grant> grants = posts.stream().map(PostRequest::grant).toList();
            return new StaffOffice.StaffDetails(
                    name.strip(), username.strip(), badgeNumber, phone, siteId, duty, grants, active);
        }
    }

    @GetMapping
    Slice<StaffRow> list(
            Actor actor,
            @RequestParam @Nullable String regionCode,
            @RequestParam @Nullable String q,
            @ParameterObject Slice.Request page) {
        actor.require(Role.SYSTEM_ADMIN);
        RegionCode in = regionCode == null || regionCode.isBlank() ? null : RegionCode.of(regionCode);
        Slice<StaffTable.StaffRow> found = lists.find(actor.regions(Role.SYSTEM_ADMIN), in, q, page);
        Map<String, String> names = regionNames(found.items());
        return found.map(row -> row(row, names));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HiredStaff hire(Actor actor, @Valid @RequestBody StaffRequest request) {
        actor.require(Role.SYSTEM_ADMIN);
        return hired(actor, office.hire(actor, request.wanted()));
    }

    private HiredStaff hired(Actor actor, StaffOffice.Hired hired) {
        StaffRow r = row(posts.inScope(actor, hired.id()));
        return new HiredStaff(
                r.id(),
                r.name(),
                r.badgeNumber(),
                r.username(),
                r.siteId(),
                r.siteName(),
                r.duty(),
                r.posts(),
                r.phone(),
                r.active(),
                hired.password().oneTimePassword(),
                hired.password().half());
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    StaffImport.StaffImported load(Actor actor, @RequestParam MultipartFile file) throws IOException {
        actor.require(Role.SYSTEM_ADMIN);
        return imports.run(actor, String.valueOf(file.getOriginalFilename()), file.getBytes());
    }

    @GetMapping(path = "/template.xlsx", produces = Spreadsheet.TYPE)
    ResponseEntity<byte[]> template(Actor actor) {
        actor.require(Role.SYSTEM_ADMIN);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("人员导入模板.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(StaffRoll.template());
    }

    @PutMapping("/{id}")
    HiredStaff change(Actor actor, @PathVariable UUID id, @Valid @RequestBody StaffRequest request) {
        actor.require(Role.SYSTEM_ADMIN);
        return hired(actor, office.change(actor, id, request.wanted()));
    }

    private Map<String, String> regionNames(List<StaffTable.StaffRow> rows) {
        return regions.names(rows.stream()
                .flatMap(row -> row.posts().stream())
                .map(Actor.Grant::regionCode)
                .distinct()
                .toList());
    }

    private StaffRow row(StaffTable.StaffRow row) {
        return row(row, regionNames(List.of(row)));
    }

    private StaffRow row(StaffTable.StaffRow row, Map<String, String> regionNames) {
        byte[] phone = row.phone();
        return new StaffRow(
                row.id(),
                row.name(),
                row.badgeNumber(),
                row.username(),
                row.siteId(),
                row.siteName(),
                row.duty(),
                row.posts().stream().map(post -> post(post, regionNames)).toList(),
                phone == null ? null : Masks.phone(cipher.decrypt(phone, StaffTable.PHONE.of(row.id()))),
                row.active());
    }

    private static PostView post(Actor.Grant post, Map<String, String> names) {
        String region = names.getOrDefault(post.regionCode(), post.regionCode());
        return new PostView(post.role(), post.role().chinese, post.regionCode(), region, post.departmentKey());
    }
}
