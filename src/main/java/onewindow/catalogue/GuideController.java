package onewindow.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import onewindow.identity.RegionCode;
import onewindow.platform.Pdf;
import onewindow.platform.QrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The guide of one item, on screen and on paper. Everyone may read it. */
@RestController
@RequestMapping("/api/items/{id}")
class GuideController {
    private static final String SVG = "image/svg+xml;charset=UTF-8";

    private final Guides guides;
    private final Pdf pdf;
    private final String publicUrl;

    GuideController(Guides guides, Pdf pdf, @Value("${onewindow.public-url}") String publicUrl) {
        this.guides = guides;
        this.pdf = pdf;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/guide")
    Guide guide(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable RegionCode regionCode,
            HttpServletRequest request) {
        ItemVersion item = guides.item(id);
        return guides.guide(item, regionCode, address(item, request));
    }

    @GetMapping(path = "/process.svg", produces = SVG)
    String processPicture(@PathVariable String id) {
        return ProcessPicture.svg(guides.item(id));
    }

    @GetMapping(path = "/qr.svg", produces = SVG)
    String qrCode(@PathVariable String id, HttpServletRequest request) {
        return QrCode.svg(address(guides.item(id), request));
    }

    @GetMapping(path = "/card.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> card(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable RegionCode regionCode,
            HttpServletRequest request) {
        ItemVersion item = guides.item(id);
        Guide guide = guides.guide(item, regionCode, address(item, request));
        ContentDisposition shown = ContentDisposition.inline()
                .filename(item.name() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(pdf.render(ConvenienceCard.html(guide)));
    }

    /** Where a phone that reads the code arrives: this item's guide. */
    private String address(ItemVersion item, HttpServletRequest request) {
        String root = publicUrl.isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : publicUrl.replaceAll("/+$", "");
        return root + "/index.html#/items/" + item.code();
    }
}
