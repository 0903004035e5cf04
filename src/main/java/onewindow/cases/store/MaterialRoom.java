package onewindow.cases.store;

import onewindow.cases.CaseFile;
import onewindow.catalogue.Material;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much one case may hold, and one material of it. */
@Component
class MaterialRoom {
    private static final int FILES_PER_MATERIAL = 20;

    private final Db db;
    private final int files;
    private final DataSize bytes;

    MaterialRoom(
            Db db,
            @Value("${onewindow.files.count-a-case}") int files,
            @Value("${onewindow.files.a-case}") DataSize bytes) {
        this.db = db;
        this.files = files;
        this.bytes = bytes;
    }

    private record Already(int same, int files, long bytes) {}

    /** Two uploads at once wait for each other here, so that the limit holds. */
    void check(CaseFile file, Material material) {
        db.sql("select version from cases.case_file where id = :id for no key update")
                .bind("id", file.id())
                .count();
        Already already =
                db.sql("""
                        select count(*) filter (where material_key = :key)::int as same, count(*)::int as files,
                               coalesce(sum(size), 0)::bigint as bytes
                        from cases.material_file where case_id = :id""").bind("id", file.id()).bind("key", material.key()).one(Already.class);
        if (already.same() >= FILES_PER_MATERIAL) {
            throw Problem.invalid("file", "“" + material.name() + "”最多传 " + FILES_PER_MATERIAL + " 个文件。");
        }
        if (already.files() >= files || already.bytes() >= bytes.toBytes()) {
            throw Problem.invalid(
                    "file", "一件最多传 " + files + " 个文件、共 " + bytes.toMegabytes() + " MB，已经满了。请删去重复的，或把几页合成一个 PDF。");
        }
    }
}
