package onewindow.organisation.region;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param countyInSiteNames whether a town centre is called 淄川区××镇便民服务中心 */
record CountySettings(
        @NotNull(message = "请说明名称前是否加县（区）名。") Boolean countyInSiteNames,

        @NotBlank(message = "请填写服务热线。") @Pattern(regexp = "[0-9-]{3,20}", message = "服务热线只能有数字和横线。")
        String hotline) {}
