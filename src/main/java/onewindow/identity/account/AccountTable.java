package onewindow.identity.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Masks;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** identity.account and identity.staff_grant. */
@Component
public class AccountTable {
    private static final String SELECT = """
            select id, kind, display_name, username, lock_subject, password_hash, must_change_password, phone,
                   party_id, (select level from identity.party p where p.id = party_id) as party_level,
                   staff_id, site_id, disabled, coalesce(last_sign_in_at, created_at) as last_used_at,
                   password_changed_at, one_time_until, suspended_at
            from identity.account
            """;

    public static final EncryptedColumn PHONE = EncryptedColumn.bytes("identity.account", "phone", "id");

    private final Db db;
    private final Ids ids;
    private final FieldCipher cipher;
    private final Clock clock;
    private final PasswordTable passwords;
    private final GrantTable posts;

    AccountTable(Db db, Ids ids, FieldCipher cipher, Clock clock, PasswordTable passwords, GrantTable posts) {
        this.db = db;
        this.ids = ids;
        this.cipher = cipher;
        this.clock = clock;
        this.passwords = passwords;
        this.posts = posts;
    }

    public PasswordTable passwords() {
        return passwords;
    }

    public GrantTable posts() {
        return posts;
    }

    public Optional<Account> find(UUID id) {
        return db.sql(SELECT + "where id = :id").bind("id", id).optional(Account.class);
    }

    /** Nobody else changes it until the transaction ends. */
    public Account hold(UUID id) {
        db.sql("select id from identity.account where id = :id for update")
                .bind("id", id)
                .one(UUID.class);
        return find(id).orElseThrow();
    }

    public Optional<Account> byUsername(String username) {
        return db.sql(SELECT + "where username = :username")
                .bind("username", username)
                .optional(Account.class);
    }

    public Optional<Account> ofStaff(UUID staffId) {
        return db.sql(SELECT + "where staff_id = :id").bind("id", staffId).optional(Account.class);
    }

    public Optional<Account> byPhone(String phone) {
        return db.sql(SELECT + "where phone_index = :index")
                .bind("index", phoneIndex(phone))
                .optional(Account.class);
    }

    public boolean anyStaff() {
        return db.sql("select count(*) from (select 1 from identity.account where kind = 'STAFF' limit 1) one")
                        .count()
                > 0;
    }

    public UUID insertStaff(StaffAccount account, String passwordHash, boolean mustChange) {
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
    public UUID insertAdministrator(String username, String displayName, String passwordHash) {
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
        Instant now = clock.instant();
        db.sql("""
                        insert into identity.account (id, kind, display_name, username, lock_subject, password_hash,
                                                      must_change_password, staff_id, site_id, created_at,
                                                      password_changed_at, one_time_until)
                        values (:id, 'STAFF', :displayName, :username, :lockSubject, :hash,
                                :mustChange, cast(:staffId as uuid), cast(:siteId as uuid), :now,
                                :now, cast(:until as timestamptz))""")
                .bind("id", id)
                .bind("displayName", displayName)
                .bind("username", username)
                .bind("lockSubject", lockSubject(username))
                .bind("hash", passwordHash)
                .bind("mustChange", mustChange)
                .bind("staffId", staffId)
                .bind("siteId", siteId)
                .bind("now", now)
                .bind("until", passwords.until(mustChange, now))
                .update();
    }

    /** Two sign-ins with the same new number at once make one account. */
    public Account citizen(String phone) {
        UUID id = ids.next();
        db.sql("""
                        insert into identity.account (id, kind, display_name, phone, phone_index, created_at)
                        values (:id, 'CITIZEN', :displayName, :phone, :phoneIndex, :now)
                        on conflict (phone_index) do nothing""")
                .bind("id", id)
                .bind("displayName", Masks.phone(phone))
                .bind("phone", cipher.encrypt(phone, PHONE.of(id)))
                .bind("phoneIndex", phoneIndex(phone))
                .bind("now", clock.instant())
                .update();
        return byPhone(phone).orElseThrow();
    }

    /** Of somebody the identity provider asserts: it needs no phone. */
    public UUID insertAsserted(String displayName) {
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

    public void updateStaff(UUID id, UUID siteId, String displayName) {
        db.sql("update identity.account set site_id = :siteId, display_name = :name where id = :id")
                .bind("id", id)
                .bind("siteId", siteId)
                .bind("name", displayName)
                .update();
    }

    public void setDisabled(UUID id, boolean disabled) {
        db.sql("update identity.account set disabled = :disabled where id = :id")
                .bind("id", id)
                .bind("disabled", disabled)
                .update();
    }

    /** Its time without a sign-in begins anew. */
    public void reinstate(UUID id) {
        db.sql("update identity.account set suspended_at = null, reinstated_at = :now where id = :id")
                .bind("id", id)
                .bind("now", clock.instant())
                .update();
    }

    public void setParty(UUID id, @Nullable UUID partyId, String displayName) {
        db.sql("update identity.account set party_id = cast(:partyId as uuid), display_name = :name where id = :id")
                .bind("id", id)
                .bind("partyId", partyId)
                .bind("name", displayName)
                .update();
    }

    /** The number is given back: whoever signs in with it next begins with nothing. */
    public void free(UUID id) {
        db.sql("""
                        update identity.account
                        set phone_index = 'freed ' || id, disabled = true, party_id = null, display_name = '已停用'
                        where id = :id""").bind("id", id).update();
    }

    /** One's own new number; false when it is another account's. */
    public boolean setPhone(UUID id, String phone) {
        return db.sql("""
                        update identity.account set phone = :phone, phone_index = :index
                        where id = :id
                          and not exists (select from identity.account a where a.phone_index = :index and a.id <> :id)""")
                        .bind("id", id)
                        .bind("phone", cipher.encrypt(phone, PHONE.of(id)))
                        .bind("index", phoneIndex(phone))
                        .update()
                == 1;
    }

    /** Takes one of the tries of a day; how many were taken, this one among them. */
    public int takeLastFour(UUID id) {
        return (int) db.sql("""
                        update identity.account set
                            last_four_tries = case when last_four_since > :since then last_four_tries + 1 else 1 end,
                            last_four_since = case when last_four_since > :since then last_four_since else :now end
                        where id = :id returning last_four_tries""")
                .bind("id", id)
                .bind("now", clock.instant())
                .bind("since", clock.instant().minus(java.time.Duration.ofDays(1)))
                .count();
    }

    public void signedIn(UUID id) {
        db.sql("update identity.account set last_sign_in_at = :now where id = :id")
                .bind("id", id)
                .bind("now", clock.instant())
                .update();
    }

    public String lockSubject(String username) {
        return cipher.blindIndex("sign-in lock", username);
    }

    String phoneIndex(String phone) {
        return cipher.blindIndex("phone", phone);
    }

    public String phone(Account account) {
        byte[] phone = account.phone();
        return phone == null ? "" : cipher.decrypt(phone, PHONE.of(account.id()));
    }
}
