package onewindow.organisation.staff;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** The photographs on the plates: square JPEGs, drawn anew so that nothing else comes along with them. */
@Component
public class StaffPhotos {
    public static final int MOST_BYTES = 200 * 1024;

    private static final int LARGEST_SIDE = 1200;
    private static final int SMALLEST_SIDE = 120;
    private static final int SIDE = 480;

    private final Db db;
    private final Clock clock;

    StaffPhotos(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Of somebody in service; it hangs at his window. */
    public Optional<byte[]> find(UUID staffId) {
        return db.sql("""
                        select f.jpeg from organisation.staff_photo f
                        join organisation.staff_member m on m.id = f.staff_id and m.active
                        where f.staff_id = :id""").bind("id", staffId).optional(byte[].class);
    }

    private record SetAt(UUID staffId, Instant setAt) {}

    /** Where the photographs are to be had, of those who have one. */
    public Map<UUID, String> urls(Collection<UUID> staff) {
        return db
                .sql(
                        "select staff_id, set_at from organisation.staff_photo where staff_id = any(cast(:staff as uuid[]))")
                .bind("staff", staff.toArray(new UUID[0]))
                .list(SetAt.class)
                .stream()
                .collect(Collectors.toMap(
                        SetAt::staffId,
                        row -> "/api/staff-photos/" + row.staffId() + "?v="
                                + row.setAt().getEpochSecond()));
    }

    public void set(UUID staffId, byte[] jpeg, UUID by) {
        db.sql("""
                        insert into organisation.staff_photo (staff_id, jpeg, set_by, set_at) values (:id, :jpeg, :by, :at)
                        on conflict (staff_id) do update
                        set jpeg = excluded.jpeg, set_by = excluded.set_by, set_at = excluded.set_at""")
                .bind("id", staffId)
                .bind("jpeg", drawnAnew(jpeg))
                .bind("by", by)
                .bind("at", clock.instant())
                .update();
    }

    public void remove(UUID staffId) {
        db.sql("delete from organisation.staff_photo where staff_id = :id")
                .bind("id", staffId)
                .update();
    }

    private static byte[] drawnAnew(byte[] jpeg) {
        BufferedImage picture = read(jpeg);
        BufferedImage square = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = square.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, SIDE, SIDE, null);
        pen.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(square, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw refused();
        }
    }

    /** Its size is read before anything of it is unfolded. */
    private static BufferedImage read(byte[] jpeg) {
        if (jpeg.length < 4 || jpeg.length > MOST_BYTES || (jpeg[0] & 0xff) != 0xff || (jpeg[1] & 0xff) != 0xd8) {
            throw refused();
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width != height || width < SMALLEST_SIDE || width > LARGEST_SIDE) {
                throw refused();
            }
            return reader.read(0);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw refused();
        } finally {
            reader.dispose();
        }
    }

    private static Problem refused() {
        return Problem.of(
                Problem.Kind.WRONG_FILE_TYPE,
                "照片要是方的 JPG，不超过 200 KB，边长 " + SMALLEST_SIDE + " 到 " + LARGEST_SIDE + " 点。请用页面上的“裁剪”再传。");
    }
}
