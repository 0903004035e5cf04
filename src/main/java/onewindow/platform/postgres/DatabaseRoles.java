package onewindow.platform.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import onewindow.platform.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the program may do in the database: read and write rows, nothing else; what {@code platform.refuse_change} guards it
 * may only add to. Worked out from the tables as they are after each migration, so that a migration need not think of it.
 */
final class DatabaseRoles {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRoles.class);

    /** Those of the rooms; not the history of migrations, which the program may only read. */
    private static final String SCHEMAS = """
            nspname not in ('public', 'information_schema') and nspname not like 'pg\\_%' and nspname <> 'extensions'""";

    /** The columns an append-only table leaves open are those its trigger does not name. */
    private static final String GUARDED = """
            with guarded as (
                select t.tgrelid as table_id, t.tgattr::int2[] as columns
                from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_namespace n on n.oid = p.pronamespace
                where n.nspname = 'platform' and p.proname = 'refuse_change' and not t.tgisinternal)
            """;

    /** Asked at each start; the grants are written only when it answers that something is amiss. */
    private static final String AMISS = GUARDED + """
            select exists (select from pg_namespace where %1$s and not has_schema_privilege('%2$s', oid, 'usage'))
                or exists (
                    select from pg_class c join pg_namespace on pg_namespace.oid = c.relnamespace
                    where %1$s and c.relkind in ('r', 'p') and (
                        not has_table_privilege('%2$s', c.oid, 'select') or not has_table_privilege('%2$s', c.oid, 'insert')
                        or has_table_privilege('%2$s', c.oid, 'update')
                            = exists (select from guarded where table_id = c.oid)))
                or exists (
                    select from pg_class c join pg_namespace on pg_namespace.oid = c.relnamespace
                    where %1$s and case c.relkind when 'S' then not has_sequence_privilege('%2$s', c.oid, 'usage') else false end)
                or not has_table_privilege('%2$s', 'public.flyway_schema_history', 'select')
            """;

    private static final String GRANT = """
            do $$
            declare
                room text;
                kept record;
            begin
                for room in select quote_ident(nspname) from pg_namespace where %1$s loop
                    execute 'grant usage on schema ' || room || ' to %2$s';
                    execute 'grant select, insert, update, delete on all tables in schema ' || room || ' to %2$s';
                    execute 'grant usage, select on all sequences in schema ' || room || ' to %2$s';
                    execute 'alter default privileges in schema ' || room || ' grant select, insert, update, delete on tables to %2$s';
                    execute 'alter default privileges in schema ' || room || ' grant usage, select on sequences to %2$s';
                end loop;
                for kept in
""" + GUARDED + """
                    select table_id::regclass::text as name, (
                        select string_agg(quote_ident(a.attname), ', ') from pg_attribute a
                        where a.attrelid = table_id and a.attnum > 0 and not a.attisdropped
                          and cardinality(columns) > 0 and a.attnum <> all (columns)) as open
                    from guarded
                loop
                    execute 'revoke update, delete, truncate on ' || kept.name || ' from %2$s';
                    if kept.open is not null then
                        execute 'grant update (' || kept.open || ') on ' || kept.name || ' to %2$s';
                    end if;
                end loop;
                grant usage on schema public to %2$s;
                grant select on public.flyway_schema_history to %2$s;
            end $$""";

    private final DatabaseServer server;

    DatabaseRoles(DatabaseServer server) {
        this.server = server;
    }

    /** A folder of an earlier version, where all was done as the owner, is taken over here; so is one whose secret was lost. */
    static void admit(EmbeddedPostgres server) throws IOException {
        if (accepts(server)) {
            return;
        }
        String name = server.programUser();
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            boolean known;
            try (ResultSet found = statement.executeQuery("select 1 from pg_roles where rolname = '" + name + "'")) {
                known = found.next();
            }
            statement.execute((known ? "alter" : "create") + " role " + name + " login password '"
                    + server.programPassword() + "' nosuperuser nocreatedb nocreaterole noreplication nobypassrls");
        } catch (SQLException e) {
            throw new IOException("不能为程序建立数据库用户", e);
        }
    }

    private static boolean accepts(EmbeddedPostgres server) {
        try (Connection connection =
                DriverManager.getConnection(server.url(), server.programUser(), server.programPassword())) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    void grant(DataSource owner) {
        if (!server.separate()) {
            LOG.warn("程序和数据库结构用的是同一个数据库用户：没有分权。正式运行请另设 ONEWINDOW_DB_OWNER_USER 和 ONEWINDOW_DB_OWNER_PASSWORD。");
            return;
        }
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            String program = statement.enquoteIdentifier(server.program.user(), true);
            String name = server.program.user().replace("'", "''");
            try (ResultSet amiss = statement.executeQuery(AMISS.formatted(SCHEMAS, name))) {
                amiss.next();
                if (!amiss.getBoolean(1)) {
                    return;
                }
            }
            statement.execute(GRANT.formatted(SCHEMAS, program.replace("'", "''")));
        } catch (SQLException e) {
            throw new CannotStart("不能给数据库用户 " + server.program.user() + " 授权：" + e.getMessage()
                    + "。请先由数据库管理员建立这个用户（create role … login），再启动。");
        }
    }
}
