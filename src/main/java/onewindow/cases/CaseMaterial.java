package onewindow.cases;

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
        @Nullable String note) {

    public enum Provided {
        NO("未提供"),
        UPLOADED("已上传"),
        PAPER("已交纸质"),
        SHARED("免提交（数据共享）"),
        COMMITTED("告知承诺"),
        FORM("填报生成");

        public final String chinese;

        Provided(String chinese) {
            this.chinese = chinese;
        }
    }

    /** One material of a case as it is kept. */
    public record Brought(String materialKey, Provided provided, List<UploadedFile> files) {}

    record UploadedFile(UUID id, String name, String contentType, long size) {}

    /** 容缺后补: not there yet, and one of those that may follow. */
    public boolean mayFollow() {
        return necessity == Material.Necessity.LATER && provided == Provided.NO;
    }

    public boolean lacking() {
        return necessity == Material.Necessity.REQUIRED && provided == Provided.NO;
    }
}
