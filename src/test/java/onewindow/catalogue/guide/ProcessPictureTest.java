package onewindow.catalogue.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemKind;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.ProcessStep;
import onewindow.catalogue.edit.DemoItem;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ProcessPictureTest {
    @Test
    void every_demo_item_has_a_picture_that_is_well_formed() throws Exception {
        for (ItemContent item : DemoItem.all()) {
            Document picture = parsed(item);
            assertThat(picture.getElementsByTagName("circle").getLength())
                    .isEqualTo(item.process().size());
        }
    }

    @Test
    void every_route_is_drawn_from_the_stages_cases_really_take() throws Exception {
        for (ItemContent item : DemoItem.all()) {
            String svg = RoutePicture.svg(new ItemVersion(UUID.randomUUID(), 1, LocalDate.of(2026, 1, 1), item));
            Document picture = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
            // The ground, and a box for each stage.
            assertThat(picture.getElementsByTagName("rect").getLength())
                    .isEqualTo(item.route().size() + 1);
            item.route().stream()
                    .flatMap(stage -> stage.departments().stream())
                    .forEach(department -> assertThat(svg).contains(department));
        }
    }

    @Test
    void text_stays_text() throws Exception {
        ItemContent sketch = ItemContent.sketch("1", "<script>alert(1)</script>\u0001", "20", "民政");
        ItemContent item = new ItemContent(
                sketch.code(),
                sketch.name(),
                "20",
                "民政",
                1,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ItemKind.INSTANT,
                0,
                BigDecimal.ZERO,
                false,
                0,
                null,
                List.of(),
                List.of(),
                "",
                null,
                false,
                null,
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                List.of(new ProcessStep("</text><script>x</script>", "\"& 𠮷", "一".repeat(300), 0)),
                List.of(),
                List.of(),
                false,
                null,
                null,
                null,
                null,
                null);
        Document picture = parsed(item);
        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
        assertThat(picture.getDocumentElement().getTextContent()).contains("</text><script>x</script>", "\"& 𠮷");
    }

    @Test
    void a_line_is_no_wider_than_its_box() {
        assertThat(ProcessPicture.wrapped("一二三四五六七八，九十", 14 * 4)).containsExactly("一二三四", "五六七八，", "九十");
        assertThat(ProcessPicture.wrapped("", 100)).isEmpty();
    }

    private static Document parsed(ItemContent item) throws Exception {
        String svg = ProcessPicture.svg(new ItemVersion(UUID.randomUUID(), 1, LocalDate.of(2026, 1, 1), item));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
