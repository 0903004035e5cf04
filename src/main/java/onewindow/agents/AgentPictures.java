package onewindow.agents;

import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.platform.files.StoredFile;
import onewindow.platform.files.StoredFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Signatures drawn on the screen and photographs taken on the spot: sent first, then named by what they belong to. */
@Component
public class AgentPictures {
    private final StoredFiles files;

    AgentPictures(StoredFiles files) {
        this.files = files;
    }

    /** Makes an upload of this person part of what is done; {@code field} is where the page says what is wrong with it. */
    public UUID use(Actor actor, String field, UUID upload) {
        return files.use(upload, actor.staffId(), field).id();
    }

    public @Nullable UUID useIfGiven(Actor actor, String field, @Nullable UUID upload) {
        return upload == null ? null : use(actor, field, upload);
    }

    /** As the page shows it; never kept by the browser, since it is somebody's hand. */
    public ResponseEntity<Resource> show(UUID id) {
        StoredFile info = files.info(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(info.contentType()))
                .body(files.open(info));
    }
}
