package onewindow.identity;

import java.io.IOException;
import java.util.UUID;
import onewindow.platform.Problem;
import onewindow.platform.files.StoredFiles;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * A signature drawn on the screen or a photograph taken on the spot is sent first, as a file; the act it belongs to names
 * it. What no act names is forgotten within a day.
 */
@RestController
class PictureController {
    private final StoredFiles files;

    PictureController(StoredFiles files) {
        this.files = files;
    }

    record UploadedPicture(UUID id) {}

    @PostMapping("/api/desk/pictures")
    @ResponseStatus(HttpStatus.CREATED)
    UploadedPicture upload(Actor actor, @RequestParam("file") MultipartFile file) throws IOException {
        UUID me = actor.requireStaff().staffId();
        if (me == null) {
            throw Problem.notAllowed("您的账号没有对应的岗位。");
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return new UploadedPicture(files.upload(name, file.getInputStream(), me));
    }
}
