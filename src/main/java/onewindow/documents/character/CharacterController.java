package onewindow.documents.character;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import onewindow.platform.files.PictureShape;
import onewindow.platform.print.Printable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * What no typeface has is told while it is typed; at the window its picture is then taken from the identity card. GB 18030-2022
 * level 3 is whole, of amendment 1 some 4,400 characters are in no free typeface.
 */
@RestController
class CharacterController {
    private static final int LONGEST = 2000;
    private static final int MOST_BYTES = 128 * 1024;
    private static final int SIDE = 512;

    private final CharacterPictureTable pictures;
    private final Audit audit;

    CharacterController(CharacterPictureTable pictures, Audit audit) {
        this.pictures = pictures;
        this.audit = audit;
    }

    record TypedCharacters(@Nullable String text) {}

    /**
     * @param code as {@code 2EBF0}: the character's code point in hexadecimal
     * @param hasPicture whether it is printed as a picture; else papers show its code in brackets
     */
    record CharacterWithoutGlyph(String character, String code, boolean hasPicture) {}

    record CharactersWithoutGlyph(List<CharacterWithoutGlyph> items) {}

    /** The characters of the text, at most 2,000 long, that no typeface has. */
    @PostMapping("/api/characters/without-glyph")
    CharactersWithoutGlyph withoutGlyph(@RequestBody TypedCharacters typed) {
        String text = typed.text() == null ? "" : typed.text();
        if (text.length() > LONGEST) {
            throw Problem.invalid("text", "最多 " + LONGEST + " 个字。");
        }
        return new CharactersWithoutGlyph(Printable.withoutGlyph(text).stream()
                .map(c -> new CharacterWithoutGlyph(
                        Character.toString(c),
                        "%04X".formatted(c),
                        pictures.of(c).isPresent()))
                .toList());
    }

    @GetMapping(value = "/api/desk/characters/{code}/picture", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] picture(@PathVariable String code, Actor actor) {
        actor.requireStaff();
        return pictures.of(character(code)).orElseThrow(() -> Problem.notFound("这个字的字图"));
    }

    /** A PNG of at most 512 × 512 points and 128 KB, cut out of the photograph of the card; a bad one is set anew. */
    @PostMapping("/api/desk/characters/{code}/picture")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void set(@PathVariable String code, @RequestParam("file") MultipartFile file, Actor actor)
            throws IOException {
        actor.require(Role.WINDOW_CLERK, Role.CENTRE_DIRECTOR);
        int character = character(code);
        if (Printable.withoutGlyph(Character.toString(character)).isEmpty()) {
            throw Problem.conflict("这个字字库里有，不用字图。");
        }
        byte[] png = file.getSize() > MOST_BYTES ? new byte[0] : file.getBytes();
        if (!showsACharacter(png)) {
            throw Problem.invalid("file", "请把身份证上这个字裁成一小张图（PNG，长宽各不超过 512 点，白底黑字，大致是方的）。");
        }
        if (pictures.isAnothers(character, actor.accountId()) && !actor.has(Role.CENTRE_DIRECTOR)) {
            throw Problem.conflict("这个字已经有别人设的字图，全县都在用；要换的，请中心主任来换。");
        }
        pictures.set(character, png, actor.accountId());
        audit.record(actor, CharacterAuditAct.CHARACTER_PICTURE, "U+" + code, "");
    }

    /** Black on white and about as broad as high; a blank or a bar would take a name off the papers of the whole county. */
    private static boolean showsACharacter(byte[] png) throws IOException {
        if (!PictureShape.isPng(png, (long) SIDE * SIDE)) {
            return false;
        }
        BufferedImage picture;
        try {
            picture = ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            return false;
        }
        if (picture == null || Math.max(picture.getWidth(), picture.getHeight()) > SIDE) {
            return false;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        long dark = IntStream.range(0, width * height)
                .filter(i -> (picture.getRGB(i % width, i / width) & 0xff) < 128
                        && picture.getRGB(i % width, i / width) >>> 24 > 127)
                .count();
        return width <= 2 * height
                && height <= 2 * width
                && dark * 200 > width * height
                && dark * 10 < 7L * width * height;
    }

    private static int character(String code) {
        try {
            int character = Integer.parseInt(code, 16);
            if (Character.isValidCodePoint(character)) {
                return character;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw Problem.notFound("这个字");
    }
}
