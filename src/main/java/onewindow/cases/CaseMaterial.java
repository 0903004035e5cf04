package onewindow.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.Material;
import org.jspecify.annotations.Nullable;

/** A material of the item and how it was provided in this case. */
public record CaseMaterial(
        String key,
        String name,
        Material.Necessity necessity,
        Material.Exempt exempt,
        Provided provided,
        List<UploadedFile> files,
        @Nullable String note,
        @Nullable Check checked) {

    public enum Provided {
        NO("未提供"),
        UPLOADED("已上传"),
        PAPER("已交纸质"),
        SHARED("免提交（窗口核验）"),
        COMMITTED("告知承诺"),
        FORM("填报生成");

        public final String chinese;

        Provided(String chinese) {
            this.chinese = chinese;
        }
    }

    /** One material of a case as it is kept. */
    public record Brought(
            String materialKey,
            Provided provided,
            List<UploadedFile> files,
            @Nullable Check checked) {}

    /**
     * 窗口核验: as long as no register answers by itself, a named clerk looks and says where.
     *
     * @param source where: the system or register
     * @param note what was found there
     */
    @Schema(name = "MaterialCheck")
    public record Check(String source, @Nullable String note, String byName, Instant at) {}

    record UploadedFile(UUID id, String name, String contentType, long size) {}

    /** 容缺后补: not there yet, and one of those that may follow. */
    public boolean mayFollow() {
        return necessity == Material.Necessity.LATER && provided == Provided.NO;
    }

    /** Others are said to have it, and nobody has looked yet. */
    public boolean unchecked() {
        return provided == Provided.SHARED && checked == null;
    }

    public boolean lacking() {
        return necessity == Material.Necessity.REQUIRED && provided == Provided.NO;
    }
}
