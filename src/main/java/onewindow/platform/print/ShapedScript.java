package onewindow.platform.print;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/**
 * Words of scripts whose letters change with their neighbours, run from the right or are stacked, as Uyghur, Tibetan and
 * Mongolian: the PDF library sets one letter beside the other, so these words are set by the Java runtime and stand in the
 * paper as a picture. Other scripts Noto Sans SC lacks are set the same way.
 */
final class ShapedScript {
    private static final Map<UnicodeScript, String> TYPEFACES = Map.ofEntries(
            Map.entry(UnicodeScript.TIBETAN, "NotoSerifTibetan-Regular"),
            Map.entry(UnicodeScript.ARABIC, "NotoNaskhArabic-Regular"),
            Map.entry(UnicodeScript.MONGOLIAN, "NotoSansMongolian-Regular"),
            Map.entry(UnicodeScript.YI, "NotoSansYi-Regular"),
            Map.entry(UnicodeScript.LISU, "NotoSansLisu-Regular"),
            Map.entry(UnicodeScript.MIAO, "NotoSansMiao-Regular"),
            Map.entry(UnicodeScript.TAI_LE, "NotoSansTaiLe-Regular"),
            Map.entry(UnicodeScript.NEW_TAI_LUE, "NotoSansNewTaiLue-Regular"),
            Map.entry(UnicodeScript.TAI_THAM, "NotoSansTaiTham-Regular"),
            Map.entry(UnicodeScript.HANGUL, "NanumGothic"),
            Map.entry(UnicodeScript.THAI, "NotoSansThai-Regular"),
            Map.entry(UnicodeScript.DEVANAGARI, "NotoSansDevanagari-Regular"),
            Map.entry(UnicodeScript.LATIN, "NotoSans-Regular"),
            Map.entry(UnicodeScript.CYRILLIC, "NotoSans-Regular"),
            Map.entry(UnicodeScript.GREEK, "NotoSans-Regular"));

    /** Points of the picture to one em, enough for a printer of 600 dpi. */
    private static final float EM = 96;

    private static final Map<String, Font> READ = new ConcurrentHashMap<>();

    static {
        useNoSystemFonts();
    }

    private ShapedScript() {}

    /** How it stands on the line, in ems. */
    record Picture(byte[] png, double height, double depth) {}

    static boolean has(int character) {
        return typeface(UnicodeScript.of(character))
                .map(font -> font.canDisplay(character))
                .orElse(false);
    }

    /** The words as a picture, black on white; nothing when their script's typeface has not all of it. */
    static Optional<Picture> picture(UnicodeScript script, String words) {
        return typeface(script).filter(font -> font.canDisplayUpTo(words) < 0).map(font -> drawn(font, words));
    }

    private static Picture drawn(Font font, String words) {
        TextLayout line = new TextLayout(words, font, new FontRenderContext(null, true, true));
        int above = (int) Math.ceil(Math.max(line.getAscent(), -line.getBounds().getMinY()));
        int below = (int) Math.ceil(Math.max(line.getDescent(), line.getBounds().getMaxY()));
        int width = Math.max(
                1, (int) Math.ceil(Math.max(line.getAdvance(), line.getBounds().getMaxX())));
        BufferedImage picture = new BufferedImage(width, above + below, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        pen.fill(line.getOutline(AffineTransform.getTranslateInstance(0, above)));
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return new Picture(out.toByteArray(), picture.getHeight() / EM, below / EM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Font> typeface(UnicodeScript script) {
        return Optional.ofNullable(TYPEFACES.get(script)).map(name -> READ.computeIfAbsent(name, ShapedScript::read));
    }

    private static Font read(String name) {
        try (InputStream in = ShapedScript.class.getResourceAsStream("/fonts/scripts/" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("no font " + name);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(EM);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("font " + name, e);
        }
    }

    /**
     * A server often has neither fontconfig nor a font, and then the Java runtime sets no text at all, not even in a typeface
     * it is given. Told of a list of fonts, here one that names none, it asks the system for nothing.
     */
    private static void useNoSystemFonts() {
        try {
            Path none = Files.createTempFile("onewindow-fonts", ".properties");
            none.toFile().deleteOnExit();
            Files.writeString(none, """
                    version=1
                    sequence.allfonts=latin-1
                    allfonts.latin-1=none
                    filename.none=/none.ttf
                    """);
            System.setProperty("java.awt.headless", "true");
            System.setProperty("sun.awt.fontconfig", none.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
