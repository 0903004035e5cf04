package onewindow.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import onewindow.OneWindowTest;
import onewindow.TestDatabase;
import onewindow.platform.DataFolder;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.env.MockEnvironment;

/** What PostgreSQL itself refuses the program, whatever the program has been talked into. */
@OneWindowTest
class DatabaseRolesDbTest {
    @Autowired
    Db db;

    @Autowired
    DatabaseServer server;

    @Autowired
    @Qualifier("ownerDataSource")
    javax.sql.DataSource owner;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table platform.audit_entry disable trigger append_only",
                "set session_replication_role = replica",
                "update platform.audit_entry set actor_name = '别人'",
                "delete from platform.audit_entry",
                "truncate platform.audit_entry",
                "update cases.case_event set note = ''",
                "delete from cases.clock_entry",
                "update oversight.order_event set text = ''",
                "drop table platform.audit_entry",
                "drop trigger append_only on platform.audit_entry",
                "drop function platform.refuse_change() cascade",
                "create or replace function platform.refuse_change() returns trigger language plpgsql as $$ begin return null; end $$",
                "create table platform.copy (id int)",
                "create table public.copy (id int)",
                "create database elsewhere",
                "create role friend superuser",
                "alter role current_user superuser",
                "update public.flyway_schema_history set success = false",
                "set role onewindow",
                "copy platform.audit_entry to program 'cat'",
                "select pg_read_file('postgresql.conf')",
                "select lo_import('/etc/passwd')"
            })
    void the_program_is_refused_by_the_database(String sql) {
        assertThatThrownBy(() -> db.sql(sql).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner|must be able to|Only roles with).*");
    }

    @Test
    void it_is_no_superuser_and_owns_nothing() {
        assertThat(db.sql("""
                        select count(*) from pg_roles
                        where rolname = current_user and (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)""").count()).isZero();
        assertThat(db.sql(
                                "select count(*) from pg_class where pg_get_userbyid(relowner) = current_user and relpersistence <> 't'")
                        .count())
                .isZero();
    }

    @Test
    void every_append_only_table_can_only_be_added_to_and_every_other_written() {
        assertThat(db.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname in ('platform', 'cases', 'agents', 'fees', 'oversight', 'catalogue')
                          and has_table_privilege(c.oid, 'delete') = exists (
                              select from pg_trigger t where t.tgrelid = c.oid and t.tgname like 'append_only%')""").list(String.class)).isEmpty();
    }

    @Test
    void tables_of_a_later_migration_are_granted_too() throws Exception {
        TestDatabase.asOwner(
                db,
                "create table fees.later (id int)",
                "create trigger append_only before update or delete or truncate on fees.later"
                        + " for each statement execute function platform.refuse_change()",
                "create schema afterwards",
                "create table afterwards.thing (id bigint generated always as identity, name text)");
        try {
            new DatabaseRoles(server).grant(owner);
            assertThat(db.sql("insert into afterwards.thing (name) values ('x')")
                            .update())
                    .isEqualTo(1);
            assertThat(db.sql("insert into fees.later values (1)").update()).isEqualTo(1);
            assertThatThrownBy(() -> db.sql("delete from fees.later").update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        } finally {
            TestDatabase.asOwner(db, "drop schema afterwards cascade", "drop table fees.later");
        }
    }

    @Test
    void one_user_for_both_is_worked_with_and_known_as_not_separated() {
        MockEnvironment settings = new MockEnvironment()
                .withProperty("onewindow.db.url", server.url)
                .withProperty("onewindow.db.user", "one");
        assertThat(new DatabaseServer(DataFolder.lock(Path.of("target/one-user")), settings).separate())
                .isFalse();
        settings.setProperty("onewindow.db.owner-user", "two");
        assertThat(new DatabaseServer(DataFolder.lock(Path.of("target/two-users")), settings).separate())
                .isTrue();
    }

    @Test
    void a_folder_of_an_earlier_version_is_taken_over(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder);
                var owner = DriverManager.getConnection(first.url(), first.user(), first.password())) {
            owner.createStatement().execute("drop role onewindow_app");
        }
        Files.delete(folder.resolve("postgres/program-password"));
        try (EmbeddedPostgres later = EmbeddedPostgres.start(folder);
                var program = DriverManager.getConnection(later.url(), later.programUser(), later.programPassword())) {
            assertThat(program.isValid(2)).isTrue();
            for (String secret : List.of("password", "program-password")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                                folder.resolve("postgres").resolve(secret))))
                        .isEqualTo("rw-------");
            }
        }
    }
}
