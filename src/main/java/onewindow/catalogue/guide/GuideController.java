package onewindow.catalogue.guide;

import java.nio.charset.StandardCharsets;
import onewindow.catalogue.ItemVersion;
import onewindow.identity.RegionCode;
import onewindow.platform.print.Pdf;
import onewindow.platform.print.QrCode;
import onewindow.platform.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The guide of one item, on screen and on paper. Everyone may read it. */
@RestController
@RequestMapping("/api/items/{id}")
class GuideController {
    private static final String SVG = "image/svg+xml;charset=UTF-8";

    private final Guides guides;
    private final Pdf pdf;
    private final PublicAddress outside;

    GuideController(Guides guides, Pdf pdf, PublicAddress outside) {
        this.guides = guides;
        this.pdf = pdf;
        this.outside = outside;
    }

    @GetMapping("/guide")
    Guide guide(@PathVariable String id, @RequestParam(required = false) @Nullable RegionCode regionCode) {
        ItemVersion item = guides.item(id);
        return guides.guide(item, regionCode, address(item));
    }

    @GetMapping(path = "/process.svg", produces = SVG)
    String processPicture(@PathVariable String id) {
        return ProcessPicture.svg(guides.item(id));
    }

    /** Which units a case goes through, drawn from the route it really takes. */
    @GetMapping(path = "/route.svg", produces = SVG)
    String routePicture(@PathVariable String id) {
        return RoutePicture.svg(guides.item(id));
    }

    @GetMapping(path = "/qr.svg", produces = SVG)
    String qrCode(@PathVariable String id) {
        return QrCode.svg(address(guides.item(id)));
    }

    @GetMapping(path = "/card.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> card(
            @PathVariable String id, @RequestParam(required = false) @Nullable RegionCode regionCode) {
        ItemVersion item = guides.item(id);
        Guide guide = guides.guide(item, regionCode, address(item));
        ContentDisposition shown = ContentDisposition.inline()
                .filename(item.name() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(pdf.render(ConvenienceCard.html(guide)));
    }

    /** Where a phone that reads the code arrives: this item's guide. */
    private String address(ItemVersion item) {
        return outside.of("/items/" + item.code());
    }
}
