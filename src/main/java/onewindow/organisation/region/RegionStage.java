package onewindow.organisation.region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.platform.Pinyin;
import onewindow.platform.db.Db;
import onewindow.platform.sheet.ImportReport;
import onewindow.platform.sheet.ImportReport.RowProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * SQL for the rows of a division file on their way in. They wait in a temporary table, so that a file of any size is compared
 * with itself and with the tree in a handful of statements, and none of it has to fit into memory.
 */
@Component
class RegionStage {
    private final Db db;

    RegionStage(Db db) {
        this.db = db;
    }

    record Staged(int row, RegionCode code, String name) {}

    /** What a statement found: how many rows, and the first of them. */
    record Findings(long count, List<RowProblem> first) {}

    void open() {
        // Two imports at once would each see the tree without the other's rows.
        db.sql("lock table organisation.region in share row exclusive mode").update();
        db.sql("drop table if exists region_stage").update();
        db.sql("""
                create temporary table region_stage (
                    row int, code text, name text, level text, parent_code text, initials text, pinyin text)
                on commit drop""").update();
    }

    void add(List<Staged> rows) {
        db.sql("""
                        insert into region_stage
                        select cast(row as int), code, name, level, nullif(parent_code, ''), initials, pinyin
                        from unnest(cast(:row as text[]), cast(:code as text[]), cast(:name as text[]),
                                    cast(:level as text[]), cast(:parent as text[]), cast(:initials as text[]),
                                    cast(:pinyin as text[]))
                             as t (row, code, name, level, parent_code, initials, pinyin)""")
                .bind("row", each(rows, s -> String.valueOf(s.row())))
                .bind("code", each(rows, s -> s.code().value()))
                .bind("name", each(rows, Staged::name))
                .bind("level", each(rows, s -> s.code().level().name()))
                .bind("parent", each(rows, s -> parent(s.code())))
                .bind("initials", each(rows, s -> Pinyin.initials(s.name())))
                .bind("pinyin", each(rows, s -> Pinyin.full(s.name())))
                .update();
    }

    private static List<String> each(List<Staged> rows, Function<Staged, String> part) {
        return rows.stream().map(part).toList();
    }

    private static String parent(RegionCode code) {
        RegionCode parent = DivisionRule.parent(code);
        return parent == null ? "" : parent.value();
    }

    void index() {
        db.sql("create index on region_stage (code)").update();
        db.sql("analyze region_stage").update();
    }

    Findings dropDuplicates() {
        return found("""
                with seen as (
                    select row, code, name,
                           min(row) over same as first_row, first_value(name) over (same order by row) as first_name
                    from region_stage
                    window same as (partition by code)),
                gone as (
                    delete from region_stage s using seen
                    where seen.row = s.row and seen.row > seen.first_row
                    returning s.row, s.name, 'code' as field,
                              case when seen.name = seen.first_name then format('与第 %s 行重复。', seen.first_row)
                                   else format('代码与第 %s 行“%s”相同，名称却不同；以先出现的为准。', seen.first_row,
                                               seen.first_name) end as message)
                """, "gone", null);
    }

    Findings dropAbolished() {
        return found("""
                with gone as (
                    delete from region_stage s using organisation.region r
                    where r.code = s.code and r.abolished_on is not null
                    returning s.row, s.name, 'code' as field,
                              format('代码 %s 已于 %s 停用，停用的代码不再启用（《行政区划代码管理办法》）。', s.code,
                                     r.abolished_on) as message)
                """, "gone", null);
    }

    /** Level by level from the top, so that rows below a dropped row go too. */
    Findings dropOrphans(Level level) {
        return found("""
                with gone as (
                    delete from region_stage s
                    where s.level = :level and s.parent_code is not null
                      and not exists (select from organisation.region r
                                      where r.code = s.parent_code and r.abolished_on is null)
                      and not exists (select from region_stage p where p.code = s.parent_code)
                    returning s.row, s.name, 'code' as field,
                              format('上级 %s 不存在，请先导入上级，或放在同一份文件里。', s.parent_code) as message)
                """, "gone", level);
    }

    Findings renamed() {
        return found("""
                with renamed as (
                    select s.row, s.name, 'name' as field,
                           format('原名“%s”，已改为“%s”（改名不换代码）。', r.name, s.name) as message
                    from region_stage s
                    join organisation.region r on r.code = s.code
                    where r.name <> s.name)
                """, "renamed", null);
    }

    private Findings found(String with, String from, @Nullable Level level) {
        record Line(int row, String name, String field, String message, long total) {}
        Db.Statement statement = db.sql(with + """
                        select row, name, field, message, count(*) over () as total
                        from\s""" + from + """

                        order by row
                        limit :most""").bind("most", ImportReport.SHOWN);
        List<Line> lines = (level == null ? statement : statement.bind("level", level)).list(Line.class);
        List<RowProblem> first = new ArrayList<>();
        lines.forEach(l -> first.add(new RowProblem(l.row(), l.name(), l.field(), l.message())));
        return new Findings(lines.isEmpty() ? 0 : lines.getFirst().total(), first);
    }

    /** Counties, cities and provinces that rows of the file hang from and that are neither in it nor in the tree. */
    List<String> missingAbove() {
        return db.sql("""
                        select distinct s.parent_code
                        from region_stage s
                        where s.level in ('CITY', 'COUNTY', 'TOWN') and s.parent_code is not null
                          and not exists (select from organisation.region r where r.code = s.parent_code)
                          and not exists (select from region_stage p where p.code = s.parent_code)
                        limit 4000""").list(String.class);
    }

    /** Everything staged goes into the tree; how many rows were new or changed. */
    int merge() {
        return db.sql("""
                        insert into organisation.region as r (code, name, level, parent_code, initials, pinyin)
                        select code, name, level, parent_code, initials, pinyin
                        from region_stage
                        on conflict (code) do update
                        set name = excluded.name, initials = excluded.initials, pinyin = excluded.pinyin
                        where r.name <> excluded.name""").update();
    }

    /** Adds what nobody's row named; how many of them were really missing. */
    long addAncestors(List<Staged> ancestors) {
        add(ancestors);
        db.sql("""
                        delete from region_stage s
                        where s.row = 0
                          and (exists (select from organisation.region r where r.code = s.code)
                               or exists (select from region_stage p where p.code = s.code and p.row > 0))""").update();
        return db.sql("select count(*) from region_stage where row = 0").count();
    }

    long count() {
        return db.sql("select count(*) from region_stage where row > 0").count();
    }

    List<String> renamedCodes() {
        return db.sql("""
                        select s.code
                        from region_stage s
                        join organisation.region r on r.code = s.code
                        where r.name <> s.name""").list(String.class);
    }
}
