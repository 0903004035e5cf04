package onewindow.documents.character;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import onewindow.platform.print.CharacterPictures;
import org.springframework.stereotype.Component;

/** One picture a character, for the whole county: a character looks the same on everybody's card. Earlier ones are kept. */
@Component
class CharacterPictureTable implements CharacterPictures {
    private final Db db;
    private final Clock clock;

    CharacterPictureTable(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<byte[]> of(int character) {
        return db.sql("select picture from documents.character_picture where code = :code order by set_at desc limit 1")
                .bind("code", character)
                .optional(byte[].class);
    }

    /** Whether somebody else has set one. */
    boolean isAnothers(int character, UUID me) {
        return db.sql("select count(*) from documents.character_picture where code = :code and set_by <> :me")
                        .bind("code", character)
                        .bind("me", me)
                        .count()
                > 0;
    }

    /** Also in place of a bad one. */
    void set(int character, byte[] png, UUID by) {
        db.sql("""
                        insert into documents.character_picture (code, picture, set_by, set_at)
                        values (:code, :picture, :by, :at)""")
                .bind("code", character)
                .bind("picture", png)
                .bind("by", by)
                .bind("at", clock.instant())
                .update();
    }
}
