package onewindow.cases.act;

import java.util.Base64;
import java.util.UUID;
import onewindow.platform.Problem;
import onewindow.platform.files.PictureShape;
import onewindow.platform.files.StoredFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signatures drawn on the screen, as they go on papers. */
@Component
class Signatures {
    private static final String PICTURE = "data:image/png;base64,";
    private static final String FIELD = "signature";

    private final StoredFiles files;

    Signatures(StoredFiles files) {
        this.files = files;
    }

    /** The upload of the one who does the act; looked at before anything draws it. */
    String taken(UUID upload, @Nullable UUID by) {
        byte[] picture = files.content(files.use(upload, by, FIELD).id());
        if (!PictureShape.isSignature(picture)) {
            throw Problem.invalid(FIELD, "签字没有写好，请擦掉重新签一次。");
        }
        return address(picture);
    }

    String onPaper(UUID kept) {
        return address(files.content(kept));
    }

    private static String address(byte[] picture) {
        return PICTURE + Base64.getEncoder().encodeToString(picture);
    }
}
