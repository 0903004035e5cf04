package onewindow.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import onewindow.identity.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The guide of one item, on screen and on paper. Everyone may read it. */
@RestController
@org.springframework.web.bind.annotation.RequestMapping("/api/items/{id}")
class GuideController {
    private static final String SVG = "image/svg+xml;charset=UTF-8";

    private final Guides guides;
    private final String publicUrl;

    GuideController(Guides guides, @Value("${onewindow.public-url}") String publicUrl) {
        this.guides = guides;
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

    /** Where a phone that reads the code arrives: this item's guide. */
    private String address(ItemVersion item, HttpServletRequest request) {
        String root = publicUrl.isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : publicUrl.replaceAll("/+$", "");
        return root + "/index.html#/items/" + item.code();
    }
}
