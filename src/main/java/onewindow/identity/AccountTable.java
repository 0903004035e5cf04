package onewindow.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Db;
import onewindow.platform.FieldCipher;
import onewindow.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** identity.account and identity.staff_grant. */
@Component
class AccountTable {
    private static final String SELECT = """
            select id, kind, display_name, username, lock_subject, password_hash, must_change_password, phone,
                   party_id, staff_id, site_id, disabled
            from identity.account
            """;

    private final Db db;
    private final Ids ids;
    private final FieldCipher cipher;
    private final Clock clock;

    AccountTable(Db db, Ids ids, FieldCipher cipher, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.cipher = cipher;
        this.clock = clock;
    }

    Optional<Account> find(UUID id) {
        return db.sql(SELECT + "where id = :id").bind("id", id).optional(Account.class);
    }

    Optional<Account> byUsername(String username) {
        return db.sql(SELECT + "where username = :username")
                .bind("username", username)
                .optional(Account.class);
    }

    Optional<Account> ofStaff(UUID staffId) {
        return db.sql(SELECT + "where staff_id = :id").bind("id", staffId).optional(Account.class);
    }

    Optional<Account> byPhone(String phone) {
        return db.sql(SELECT + "where phone_index = :index")
                .bind("index", phoneIndex(phone))
                .optional(Account.class);
    }

    boolean anyStaff() {
        return db.sql("select count(*) from (select 1 from identity.account where kind = 'STAFF' limit 1) one")
                        .count()
                > 0;
    }

    UUID insertStaff(Accounts.StaffAccount account, String passwordHash, boolean mustChange) {
        UUID id = ids.next();
        insertStaff(
                id,
                account.staffId(),
                account.siteId(),
                account.username(),
                account.displayName(),
                passwordHash,
                mustChange);
        return id;
    }

    /** The first administrator is no member of staff of any site. */
    UUID insertAdministrator(String username, String displayName, String passwordHash) {
        UUID id = ids.next();
        insertStaff(id, null, null, username, displayName, passwordHash, true);
        return id;
    }

    private void insertStaff(
            UUID id,
            @Nullable UUID staffId,
            @Nullable UUID siteId,
            String username,
            String displayName,
            String passwordHash,
            boolean mustChange) {
        db.sql("""
                        insert into identity.account (id, kind, display_name, username, lock_subject, password_hash,
                                                      must_change_password, staff_id, site_id, created_at)
                        values (:id, 'STAFF', :displayName, :username, :lockSubject, :hash,
                                :mustChange, cast(:staffId as uuid), cast(:siteId as uuid), :now)""")
                .bind("id", id)
                .bind("displayName", displayName)
                .bind("username", username)
                .bind("lockSubject", lockSubject(username))
                .bind("hash", passwordHash)
                .bind("mustChange", mustChange)
                .bind("staffId", staffId)
                .bind("siteId", siteId)
                .bind("now", clock.instant())
                .update();
    }

    /** Two sign-ins with the same new number at once make one account. */
    Account citizen(String phone) {
        db.sql("""
                        insert into identity.account (id, kind, display_name, phone, phone_index, created_at)
                        values (:id, 'CITIZEN', :displayName, :phone, :phoneIndex, :now)
                        on conflict (phone_index) do nothing""")
                .bind("id", ids.next())
                .bind("displayName", Masks.phone(phone))
                .bind("phone", cipher.encrypt(phone))
                .bind("phoneIndex", phoneIndex(phone))
                .bind("now", clock.instant())
                .update();
        return byPhone(phone).orElseThrow();
    }

    /** Of somebody the identity provider asserts: it needs no phone. */
    UUID insertAsserted(String displayName) {
        UUID id = ids.next();
        db.sql("""
                        insert into identity.account (id, kind, display_name, created_at)
                        values (:id, 'CITIZEN', :displayName, :now)""")
                .bind("id", id)
                .bind("displayName", displayName)
                .bind("now", clock.instant())
                .update();
        return id;
    }

    void updateStaff(UUID id, UUID siteId, String displayName, boolean disabled) {
        db.sql(
                        "update identity.account set site_id = :siteId, display_name = :name, disabled = :disabled where id = :id")
                .bind("id", id)
                .bind("siteId", siteId)
                .bind("name", displayName)
                .bind("disabled", disabled)
                .update();
    }

    void setPassword(UUID id, String hash, boolean mustChange) {
        db.sql("update identity.account set password_hash = :hash, must_change_password = :mustChange where id = :id")
                .bind("id", id)
                .bind("hash", hash)
                .bind("mustChange", mustChange)
                .update();
    }

    void setDisabled(UUID id, boolean disabled) {
        db.sql("update identity.account set disabled = :disabled where id = :id")
                .bind("id", id)
                .bind("disabled", disabled)
                .update();
    }

    void setParty(UUID id, @Nullable UUID partyId, String displayName) {
        db.sql("update identity.account set party_id = cast(:partyId as uuid), display_name = :name where id = :id")
                .bind("id", id)
                .bind("partyId", partyId)
                .bind("name", displayName)
                .update();
    }

    void signedIn(UUID id) {
        db.sql("update identity.account set last_sign_in_at = :now where id = :id")
                .bind("id", id)
                .bind("now", clock.instant())
                .update();
    }

    List<Actor.Grant> grants(UUID id) {
        return db.sql("""
                        select role, region_code, department_key, null::jsonb as stands_for
                        from identity.staff_grant where account_id = :id""").bind("id", id).list(Actor.Grant.class);
    }

    void replaceGrants(UUID id, List<Actor.Grant> grants) {
        db.sql("delete from identity.staff_grant where account_id = :id")
                .bind("id", id)
                .update();
        for (Actor.Grant grant : grants) {
            db.sql("""
                            insert into identity.staff_grant (account_id, role, region_code, department_key)
                            values (:id, :role, :region, :department)
                            on conflict do nothing""")
                    .bind("id", id)
                    .bind("role", grant.role())
                    .bind("region", RegionCode.of(grant.regionCode()).value())
                    .bind("department", grant.departmentKey())
                    .update();
        }
    }

    String lockSubject(String username) {
        return cipher.blindIndex("sign-in lock", username);
    }

    String phoneIndex(String phone) {
        return cipher.blindIndex("phone", phone);
    }

    String phone(Account account) {
        byte[] phone = account.phone();
        return phone == null ? "" : cipher.decrypt(phone);
    }
}
