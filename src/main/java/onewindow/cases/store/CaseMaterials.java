package onewindow.cases.store;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMaterial;
import onewindow.cases.CaseMaterial.Brought;
import onewindow.cases.CaseMaterial.Check;
import onewindow.cases.CaseMaterial.Provided;
import onewindow.cases.CaseRemarks;
import onewindow.cases.CaseStatus;
import onewindow.catalogue.FormCheck;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Material;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.files.StoredFile;
import onewindow.platform.files.StoredFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was brought for a case: files, papers, exemptions and promises. Nothing beyond the item's list is taken (I4). */
@Component
public class CaseMaterials {
    /** What was brought for the case {@code c}, one row {@code b} for each material. */
    static final String BROUGHT = """
            lateral (
                select coalesce(m.material_key, f.material_key) as material_key,
                       coalesce(m.provided, 'NO') as provided, coalesce(f.files, '[]') as files, m.checked
                from (select material_key, provided,
                             case when checked_at is not null then
                                 jsonb_build_object('source', checked_source, 'note', checked_note,
                                                    'byName', checked_by_name, 'at', checked_at) end as checked
                      from cases.case_material where case_id = c.id) m
                full join (
                    select material_key, jsonb_agg(jsonb_build_object('id', file_id, 'name', name,
                               'contentType', content_type, 'size', size) order by file_id) as files
                    from cases.material_file where case_id = c.id group by material_key) f
                on f.material_key = m.material_key) b
            """;

    private final Db db;
    private final StoredFiles storedFiles;
    private final ObjectProvider<UndertakingTerms> terms;
    private final MaterialRoom room;
    private final FormBox box;

    CaseMaterials(
            Db db, StoredFiles storedFiles, ObjectProvider<UndertakingTerms> terms, MaterialRoom room, FormBox box) {
        this.terms = terms;
        this.room = room;
        this.box = box;
        this.db = db;
        this.storedFiles = storedFiles;
    }

    /** As they were when the case was read. */
    public List<CaseMaterial> of(CaseFile file, ItemVersion item) {
        Map<String, Brought> brought = byKey(file.brought());
        return item.materials().stream().map(m -> material(m, brought)).toList();
    }

    /** What is there now, for a paper that says so: a form is when all is answered that must be. */
    public List<CaseMaterial> received(CaseFile file, ItemVersion item) {
        Map<String, Brought> brought = rows(file.id());
        boolean filled = FormCheck.unanswered(item.fields(), box.open(file)).isEmpty();
        return item.materials().stream()
                .map(m -> material(m, brought))
                .filter(m -> m.provided() != Provided.NO && (m.provided() != Provided.FORM || filled))
                .toList();
    }

    private static Map<String, Brought> byKey(List<Brought> brought) {
        return brought.stream().collect(Collectors.toMap(Brought::materialKey, each -> each));
    }

    private Map<String, Brought> rows(UUID caseId) {
        return byKey(db.sql("select b.* from (select cast(:id as uuid) as id) c, " + BROUGHT)
                .bind("id", caseId)
                .list(Brought.class));
    }

    private static CaseMaterial material(Material material, Map<String, Brought> rows) {
        Brought row = rows.getOrDefault(material.key(), new Brought(material.key(), Provided.NO, List.of(), null));
        Provided without = row.provided() == Provided.NO && filledIn(material) ? Provided.FORM : row.provided();
        Provided provided = row.files().isEmpty() ? without : Provided.UPLOADED;
        return new CaseMaterial(
                material.key(),
                material.name(),
                material.necessity(),
                material.exempt(),
                provided,
                row.files(),
                material.note(),
                provided == Provided.SHARED ? row.checked() : null);
    }

    /** 申请表: every case has its form, so nothing is kept for it beside the form itself. */
    public static boolean filledIn(Material material) {
        return material.exempt() == Material.Exempt.FORM;
    }

    public CaseMaterial one(UUID caseId, ItemVersion item, String key) {
        return material(known(item, key), rows(caseId));
    }

    public static Material known(ItemVersion item, String key) {
        return item.materials().stream()
                .filter(m -> m.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("material", "这个事项没有“" + key + "”这份材料。"));
    }

    /** Says how a material is provided without a file; papers only at the window. */
    public void provide(UUID caseId, ItemVersion item, String key, Provided provided) {
        provide(caseId, item, Map.of(key, provided));
    }

    /** The same of all that is brought at once, by the keys of the materials. */
    public void provide(UUID caseId, ItemVersion item, Map<String, Provided> brought) {
        brought.forEach((key, provided) -> check(caseId, known(item, key), provided));
        List<String> keys = List.copyOf(brought.keySet());
        List<String> how = keys.stream()
                .map(brought::get)
                .map(provided -> provided == Provided.FORM ? Provided.NO.name() : provided.name())
                .toList();
        db.sql("""
                        insert into cases.case_material (case_id, material_key, provided)
                        select :id, b.key, b.provided from unnest(cast(:keys as text[]), cast(:how as text[])) b (key, provided)
                        on conflict (case_id, material_key) do update
                        set provided = excluded.provided, times = case_material.times + 1, checked_source = null,
                            checked_note = null, checked_by = null, checked_by_name = null, checked_at = null""").bind("id", caseId).bind("keys", keys).bind("how", how).update();
    }

    /** 窗口核验: what others have is there once somebody has looked. */
    public void check(UUID caseId, ItemVersion item, String key, Check found, UUID by) {
        provide(caseId, item, key, Provided.SHARED);
        db.sql("""
                        update cases.case_material
                        set checked_source = :source, checked_note = :note, checked_by = :by, checked_by_name = :byName,
                            checked_at = :at
                        where case_id = :id and material_key = :key""")
                .bind("source", found.source())
                .bind("note", found.note())
                .bind("by", by)
                .bind("byName", found.byName())
                .bind("at", found.at())
                .bind("id", caseId)
                .bind("key", key)
                .update();
    }

    private void check(UUID caseId, Material material, Provided provided) {
        boolean fits =
                switch (provided) {
                    case NO, PAPER -> true;
                    case SHARED -> material.exempt() == Material.Exempt.SHARED_DATA;
                    case COMMITTED -> material.exempt() == Material.Exempt.COMMITMENT;
                    case FORM -> filledIn(material);
                    case UPLOADED -> false;
                };
        if (!fits) {
            throw Problem.invalid("provided", "“" + material.name() + "”不能用这种方式提供。");
        }
        String barred = provided == Provided.COMMITTED ? terms.getObject().barred(caseId) : null;
        if (barred != null) {
            throw Problem.rule("provided", barred, UndertakingTerms.SOURCE);
        }
    }

    /** How each material that was brought stands, so that one sees later whether it has changed. */
    public Map<String, String> marks(UUID caseId) {
        record Mark(String key, String mark) {}
        return db.sql("""
                        select coalesce(m.material_key, f.material_key) as key,
                               concat(m.provided, ' ', case when m.provided = 'PAPER' then m.times end, ' ', f.files) as mark
                        from (select material_key, provided, times from cases.case_material
                              where case_id = :id and provided <> 'NO') m
                        full join (
                            select material_key, string_agg(file_id::text, ' ' order by file_id) as files
                            from cases.material_file where case_id = :id group by material_key) f
                        on f.material_key = m.material_key""").bind("id", caseId).list(Mark.class).stream()
                .collect(Collectors.toMap(Mark::key, Mark::mark));
    }

    /** The materials asked for by name for which nothing has come since. */
    public List<String> stillOpen(CaseFile file) {
        CaseRemarks.Before before = file.words().before();
        if (before == null || file.status() != CaseStatus.AWAITING_SUPPLEMENT) {
            return List.of();
        }
        Map<String, String> now = marks(file.id());
        return before.asked().entrySet().stream()
                .filter(asked -> asked.getValue().equals(now.getOrDefault(asked.getKey(), ""))
                        || !now.containsKey(asked.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Transactional
    public void addFile(CaseFile file, ItemVersion item, String key, String name, InputStream content, UUID by) {
        room.check(file, known(item, key));
        link(file, key, storedFiles.store(name, content, by));
    }

    /** The same of what its sender has uploaded before. */
    @Transactional
    public void addUpload(CaseFile file, ItemVersion item, String key, UUID upload, UUID by) {
        room.check(file, known(item, key));
        link(file, key, storedFiles.use(upload, by, "materials." + key));
    }

    private void link(CaseFile file, String key, StoredFile stored) {
        db.sql("""
                        insert into cases.material_file
                            (file_id, case_id, material_key, name, content_type, size, added_at)
                        values (:file, :id, :key, :name, :type, :size, :at)""")
                .bind("file", stored.id())
                .bind("id", file.id())
                .bind("key", key)
                .bind("name", stored.name())
                .bind("type", stored.contentType())
                .bind("size", stored.size())
                .bind("at", stored.createdAt())
                .update();
    }

    @Transactional
    public void removeFile(UUID caseId, String key, UUID fileId) {
        int removed = db.sql("""
                        delete from cases.material_file
                        where file_id = :file and case_id = :id and material_key = :key""")
                .bind("file", fileId)
                .bind("id", caseId)
                .bind("key", key)
                .update();
        if (removed == 0) {
            throw Problem.notFound("这个文件");
        }
        storedFiles.remove(fileId);
    }

    /** The case a file belongs to. */
    public UUID caseOf(UUID fileId) {
        return db.sql("select case_id from cases.material_file where file_id = :id")
                .bind("id", fileId)
                .optional(UUID.class)
                .orElseThrow(() -> Problem.notFound("这个文件"));
    }

    /** A draft that is thrown away takes its files with it. */
    public void removeAll(UUID caseId) {
        Map<UUID, String> files = new HashMap<>();
        record File(UUID fileId, String materialKey) {}
        db.sql("select file_id, material_key from cases.material_file where case_id = :id")
                .bind("id", caseId)
                .list(File.class)
                .forEach(f -> files.put(f.fileId(), f.materialKey()));
        files.forEach((fileId, key) -> removeFile(caseId, key, fileId));
    }
}
