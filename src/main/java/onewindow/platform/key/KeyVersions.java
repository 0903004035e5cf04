package onewindow.platform.key;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import onewindow.platform.CannotStart;
import onewindow.platform.db.Db;

/** Which versions of the keys the database was written with, and which every node knows. */
public final class KeyVersions {
    /** A node that has not been heard of for so long is gone, and learns of the keys when it starts again. */
    private static final Duration GONE = Duration.ofMinutes(2);

    private final Db db;
    private final Clock clock;

    public KeyVersions(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** At the start: the keys at hand must be those of the database. */
    FieldCipher agree(KeyRing ring) {
        FieldCipher cipher = new FieldCipher(ring, ring.newest());
        String mine = cipher.blindIndex("key check", "onewindow");
        db.sql("insert into platform.key_check (value, made_at) values (:value, :at) on conflict do nothing")
                .bind("value", mine)
                .bind("at", clock.instant())
                .update();
        String known = db.sql("select value from platform.key_check").one(String.class);
        if (!known.equals(mine)) {
            throw new CannotStart("密钥与数据库不符：库中的个人信息是用另一把密钥加密的。请换回原来的 ONEWINDOW_KEY（或 keys 文件）再启动，本次启动停止。");
        }
        db.sql("""
                        insert into platform.key_version (version, check_value, added_at, activated_at)
                        select :version, :check, :at, :at
                        where not exists (select from platform.key_version)
                        on conflict do nothing""")
                .bind("version", ring.versions().iterator().next())
                .bind("check", ring.check(ring.versions().iterator().next()))
                .bind("at", clock.instant())
                .update();
        check(ring);
        cipher.use(ring, writing());
        return cipher;
    }

    private record Known(int version, String checkValue, boolean active) {}

    /** Another secret under a known version would lose what was written with the true one. */
    private void check(KeyRing ring) {
        for (Known known : db.sql("""
                        select version, check_value, activated_at is not null as active
                        from platform.key_version where retired_at is null""").list(Known.class)) {
            boolean here = ring.versions().contains(known.version());
            if (here ? !ring.check(known.version()).equals(known.checkValue()) : known.active()) {
                throw new CannotStart("密钥与数据库不符：第 " + known.version() + " 版密钥" + (here ? "不是原来那一把" : "不在密钥文件里")
                        + "。请换回原来的密钥再启动，本次启动停止。");
            }
        }
    }

    public int writing() {
        return db.sql("""
                        select max(version) from platform.key_version
                        where activated_at is not null and retired_at is null""").one(Integer.class);
    }

    /** @return those still used for reading, oldest first */
    public List<Integer> inUse() {
        return db.sql("""
                        select version from platform.key_version
                        where activated_at is not null and retired_at is null order by version""").list(Integer.class);
    }

    public List<Integer> retired() {
        return db.sql("select version from platform.key_version where retired_at is not null")
                .list(Integer.class);
    }

    void add(KeyRing ring, int version) {
        db.sql("""
                        insert into platform.key_version (version, check_value, added_at)
                        values (:version, :check, :at) on conflict do nothing""")
                .bind("version", version)
                .bind("check", ring.check(version))
                .bind("at", clock.instant())
                .update();
    }

    void seen(UUID node, String name, KeyRing ring, int writing) {
        db.sql("""
                        insert into platform.key_node (node, name, versions, writing, seen_at)
                        values (:node, :name, :versions, :writing, :at)
                        on conflict (node) do update
                        set versions = excluded.versions, writing = excluded.writing, seen_at = excluded.seen_at""")
                .bind("node", node)
                .bind("name", name)
                .bind("versions", ring.versions().toArray(Integer[]::new))
                .bind("writing", writing)
                .bind("at", clock.instant())
                .update();
    }

    void gone(UUID node) {
        db.sql("delete from platform.key_node where node = :node or seen_at < :gone")
                .bind("node", node)
                .bind("gone", clock.instant().minus(Duration.ofDays(1)))
                .update();
    }

    /** Nothing is written with a key before every node can read it. */
    void activateKnownToAll() {
        db.sql("""
                        update platform.key_version v set activated_at = :now
                        where v.activated_at is null and v.retired_at is null
                          and not exists (select from platform.key_node n
                                          where n.seen_at > :gone and v.version <> all (n.versions))""")
                .bind("now", clock.instant())
                .bind("gone", clock.instant().minus(GONE))
                .update();
    }

    /** Whether nobody writes with an older one any more. */
    boolean writtenByAll(int version) {
        return db.sql("select count(*) from platform.key_node where seen_at > :gone and writing < :version")
                        .bind("gone", clock.instant().minus(GONE))
                        .bind("version", version)
                        .count()
                == 0;
    }

    void retireBelow(int version) {
        db.sql("update platform.key_version set retired_at = :now where version < :version and retired_at is null")
                .bind("now", clock.instant())
                .bind("version", version)
                .update();
    }
}
