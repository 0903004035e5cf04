package onewindow.organisation.region;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for the tree of regions. */
@Component
class RegionTable {
    private static final String COLUMNS = """
            select r.code, r.name, r.level, r.parent_code,
                   (select count(*) from organisation.region c
                    where c.parent_code = r.code and c.abolished_on is null) as child_count
            from organisation.region r
            """;

    private final Db db;

    RegionTable(Db db) {
        this.db = db;
    }

    private record RegionRow(
            String code, String name, Level level, @Nullable String parentCode, int childCount) {
        Region region() {
            RegionCode parent = parentCode == null ? null : new RegionCode(parentCode);
            return new Region(new RegionCode(code), name, level, parent, childCount);
        }
    }

    Optional<Region> find(RegionCode code) {
        return db.sql(COLUMNS + "where r.code = :code and r.abolished_on is null")
                .bind("code", code.value())
                .optional(RegionRow.class)
                .map(RegionRow::region);
    }

    List<Region> children(RegionCode parent) {
        return regions(db.sql(COLUMNS + """
                        where r.parent_code = :parent and r.abolished_on is null
                        order by r.code""").bind("parent", parent.value()));
    }

    /** The region itself and everything in it. */
    List<Region> within(RegionCode region) {
        return regions(db.sql(COLUMNS + """
                        where starts_with(r.code, :prefix) and r.abolished_on is null
                        order by r.code""").bind("prefix", region.prefix()));
    }

    /** The region itself and everything above it, greatest first. */
    List<Region> path(RegionCode code) {
        List<String> codes = java.util.Arrays.stream(Level.values())
                .map(level -> code.at(level).value())
                .distinct()
                .toList();
        return regions(db.sql(COLUMNS + """
                        where r.code = any(:codes) and r.code <= :code
                        order by r.code""").bind("codes", codes).bind("code", code.value()));
    }

    /** Counties with towns: those this installation knows whole. */
    List<Region> counties() {
        return regions(db.sql(COLUMNS + """
                        where r.level = 'COUNTY' and r.abolished_on is null
                          and exists (select from organisation.region t where t.parent_code = r.code)
                        order by r.code
                        limit 4000"""));
    }

    /** By part of the name, by the start of its pinyin or by its initials; nearest to the root and shortest first. */
    List<Region> search(String text, String letters) {
        return regions(db.sql(COLUMNS + """
                        where r.abolished_on is null
                          and (strpos(r.name, :text) > 0
                               or (:letters <> '' and (starts_with(r.initials, :letters)
                                                       or starts_with(r.pinyin, :letters))))
                        order by array_position(array['COUNTY', 'TOWN', 'VILLAGE', 'CITY', 'PROVINCE'], r.level),
                                 length(r.name), r.code
                        limit 20""").bind("text", text).bind("letters", letters));
    }

    Map<String, String> names(Collection<String> codes) {
        record Named(String code, String name) {}
        return db
                .sql("select code, name from organisation.region where code = any(:codes)")
                .bind("codes", codes)
                .list(Named.class)
                .stream()
                .collect(Collectors.toMap(Named::code, Named::name));
    }

    private static List<Region> regions(Db.Statement statement) {
        return statement.list(RegionRow.class).stream().map(RegionRow::region).toList();
    }
}
