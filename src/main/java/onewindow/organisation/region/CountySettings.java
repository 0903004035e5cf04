package onewindow.organisation.region;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.platform.Problem;
import onewindow.platform.sheet.ImportReport;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** @param countyInSiteNames whether a town centre is called 淄川区××镇便民服务中心 */
record CountySettings(
        @NotNull(message = "请说明名称前是否加县（区）名。") Boolean countyInSiteNames,

        @NotBlank(message = "请填写服务热线。") @Pattern(regexp = "[0-9-]{3,20}", message = "服务热线只能有数字和横线。")
        String hotline) {}
