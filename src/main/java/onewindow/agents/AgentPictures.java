package onewindow.agents;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import onewindow.platform.StoredFile;
import onewindow.platform.StoredFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Signatures drawn on the screen and photographs taken on the spot, as {@code data:} addresses of the page. */
@Component
public class AgentPictures {
    private static final int LONGEST = 8_000_000;

    private final StoredFiles files;

    AgentPictures(StoredFiles files) {
        this.files = files;
    }

    /** Keeps a picture; {@code field} is where the page says what is wrong with it. */
    public UUID keep(Actor actor, String field, String name, String data) {
        boolean picture = data.startsWith("data:image/png;base64,") || data.startsWith("data:image/jpeg;base64,");
        if (!picture || data.length() > LONGEST) {
            throw Problem.invalid(field, picture ? "照片太大，请重新拍一张。" : "没有收到图片，请重新签字或拍照。");
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
            return files.store(name, new ByteArrayInputStream(bytes), actor.staffId())
                    .id();
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(field, "图片没有传完整，请重新签字或拍照。");
        }
    }

    public @Nullable UUID keepIfGiven(Actor actor, String field, String name, @Nullable String data) {
        return data == null || data.isBlank() ? null : keep(actor, field, name, data);
    }

    /** As the page shows it; never kept by the browser, since it is somebody's hand. */
    public ResponseEntity<byte[]> show(UUID id) {
        StoredFile info = files.info(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(info.contentType()))
                .body(files.content(id));
    }

    public byte[] content(UUID id) {
        return files.content(id);
    }
}
