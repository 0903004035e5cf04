package onewindow.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onewindow.identity.PartyKind;
import onewindow.identity.PartyName;
import onewindow.platform.text.NameKey;
import onewindow.platform.text.TypedText;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 18030-2022 level 3, which systems of government services must reach, and its amendment 1 as far as there are glyphs. */
class EveryIdeographTest {
    private static final int A_PAPER = 6000;
    /** Drawn alike in Noto Sans SC, by one glyph, so that text copied from a paper is the other. */
    private static final Set<Integer> ONE_GLYPH_WITH_ANOTHER = Set.of(
            0x3588, 0x439B, 0x363D, 0x39B3, 0x3ADA, 0x66F6, 0x3B35, 0x80F6, 0x3B3A, 0x5E50, 0x3B3B, 0x4420, 0x3BA3,
            0x69E9, 0x3DB7, 0x2420E, 0x58AB, 0x58FF, 0x7468, 0x24A01);

    private static final int WITHOUT_PICTURE = 0x2EBF0;
    private static final int WITH_PICTURE = 0x2EBF1;

    private final byte[] png = Base64.getDecoder().decode(QrCode.pngDataUrl("字").split(",")[1]);
    private final Pdf pdf = new Pdf(character -> character == WITH_PICTURE ? Optional.of(png) : Optional.empty());

    private static IntStream levelThree() {
        return Stream.of(
                        IntStream.rangeClosed(0x4E00, 0x9FEF),
                        IntStream.rangeClosed(0x3400, 0x4DB5),
                        IntStream.rangeClosed(0x20000, 0x2A6D6),
                        IntStream.rangeClosed(0x2A700, 0x2B734),
                        IntStream.rangeClosed(0x2B740, 0x2B81D),
                        IntStream.rangeClosed(0x2B820, 0x2CEA1),
                        IntStream.rangeClosed(0x2CEB0, 0x2EBE0),
                        // The twelve of the compatibility block that are ideographs of their own.
                        "﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩".codePoints())
                .flatMapToInt(part -> part);
    }

    private static IntStream amendmentOne() {
        return Stream.of(
                        IntStream.rangeClosed(0x9FF0, 0x9FFF),
                        IntStream.rangeClosed(0x4DB6, 0x4DBF),
                        IntStream.rangeClosed(0x2A6D7, 0x2A6DF),
                        IntStream.rangeClosed(0x2B735, 0x2B739),
                        IntStream.rangeClosed(0x30000, 0x3134A),
                        IntStream.rangeClosed(0x31350, 0x323AF),
                        IntStream.rangeClosed(0x2EBF0, 0x2EE5D))
                .flatMapToInt(part -> part);
    }

    @Test
    void each_is_printed() throws IOException {
        int[] all = levelThree().toArray();
        assertThat(all).hasSize(87_887);
        assertThat(amendmentOne().count()).isEqualTo(9_793);
        print(all);
        print(amendmentOne()
                .filter(c -> Printable.withoutGlyph(Character.toString(c)).isEmpty())
                .toArray());
    }

    @Test
    void of_amendment_one_what_free_typefaces_have_is_there() {
        assertThat(amendmentOne()
                        .filter(c ->
                                Printable.withoutGlyph(Character.toString(c)).isEmpty())
                        .count())
                .isEqualTo(5_356);
    }

    private void print(int[] characters) throws IOException {
        for (int from = 0; from < characters.length; from += A_PAPER) {
            int to = Math.min(from + A_PAPER, characters.length);
            String said = IntStream.range(from, to)
                    .mapToObj(i -> Character.toString(characters[i]) + (i % 40 == 0 ? " " : ""))
                    .collect(Collectors.joining());
            TreeSet<Integer> missing = IntStream.range(from, to)
                    .map(i -> characters[i])
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
            printed(said).codePoints().forEach(missing::remove);
            missing.removeAll(ONE_GLYPH_WITH_ANOTHER);
            assertThat(missing).isEmpty();
        }
    }

    private String printed(String text) throws IOException {
        byte[] paper =
                pdf.render("<html><head><style>body { font-family: text; word-wrap: break-word }</style></head><body>"
                        + text + "</body></html>");
        try (PDDocument document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void no_glyph_is_blank() throws IOException {
        Map<RareHan.Page, List<Integer>> pages = Stream.of(levelThree(), amendmentOne())
                .flatMap(IntStream::boxed)
                .filter(c -> !Fonts.has(c) && RareHan.page(c).isPresent())
                .collect(Collectors.groupingBy(c -> RareHan.page(c).orElseThrow()));
        for (Map.Entry<RareHan.Page, List<Integer>> page : pages.entrySet()) {
            try (InputStream in = page.getKey().open();
                    TrueTypeFont font = new TTFParser()
                            .parse(new RandomAccessReadBuffer(new ByteArrayInputStream(in.readAllBytes())))) {
                for (int c : page.getValue()) {
                    var glyph =
                            font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(c));
                    assertThat(glyph.getNumberOfContours()).as("U+%X", c).isPositive();
                }
            }
        }
    }

    @Test
    void each_is_a_name_kept_as_typed_and_unlike_every_other() {
        int[] all = levelThree().toArray();
        assertThat(IntStream.of(all).mapToObj(Character::toString)).allSatisfy(c -> {
            assertThat(TypedText.line(c)).isEqualTo(c);
            assertThat(PartyName.fault(PartyKind.PERSON, c)).isNull();
        });
        assertThat(IntStream.of(all)
                        .mapToObj(c -> NameKey.of(Character.toString(c)))
                        .distinct())
                .hasSize(all.length);
    }

    @Test
    void what_no_typeface_has_is_a_picture_or_its_code_and_never_a_white_square() throws IOException {
        String text =
                printed("张" + Character.toString(WITHOUT_PICTURE) + "，李" + Character.toString(WITH_PICTURE) + "生");
        assertThat(text).contains("张〔U+2EBF0〕", "李").doesNotContain("□", "2EBF1", "#");
        assertThat(Pdf.isWhole("张𠮷")).isTrue();
        assertThat(Pdf.isWhole(Character.toString(WITH_PICTURE))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "བཀྲ་ཤིས་རྡོ་རྗེ",
                "مۇھەممەت ئەلى",
                "ᠪᠠᠲᠤ ᠮᠥᠩᠬᠡ",
                "ꆈꌠꁱꂷ",
                "김철수",
                "Erdoğan Şükrü",
                "ꓡꓲ‐ꓢꓴ",
                "ᥖᥭᥰ ᥖᥬᥲ ᥑᥨᥒᥰ",
                "ᦷᦎᦺᦑᦟᦹᧉ",
            })
    void names_of_other_scripts_are_set_whole(String name) throws IOException {
        byte[] paper = pdf.render(
                "<html><head><style>body { font-family: text }</style></head><body>姓名：" + name + "（本人）</body></html>");
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document).strip()).matches("姓名：.{0,3}（本人）");
            assertThat(document.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }
}
