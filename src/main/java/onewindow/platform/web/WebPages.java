package onewindow.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/**
 * The addresses people see, and which of the three faces answers each. Those of a face are all one file: its script shows
 * the page. The list stands in {@code web/pages.txt}; a test of the web holds it against the routes there.
 */
@Component
class WebPages {
    private static final List<String> NOT_PAGES = List.of("/api/", "/assets/", "/fonts/", "/actuator/");

    private final List<Page> pages;

    WebPages() throws IOException {
        String list = new ClassPathResource("web/pages.txt").getContentAsString(StandardCharsets.UTF_8);
        pages = list.lines()
                .filter(line -> line.startsWith("/"))
                .map(path -> new Page(path, faceOf(path)))
                .toList();
    }

    /** @param path a pattern, as {@code /items/{code}} */
    record Page(String path, String face) {}

    List<Page> all() {
        return pages;
    }

    private static String faceOf(String path) {
        String face = path.startsWith("/desk/") || path.equals("/desk")
                ? "desk"
                : path.startsWith("/screen/") || path.equals("/screen") ? "screen" : "index";
        return "/" + face + ".html";
    }

    /** What somebody sees who typed an address that does not exist; null for a program, which reads no pages. */
    @Nullable
    ResponseEntity<Object> lost(WebRequest request) {
        if (!(request instanceof ServletWebRequest web) || !isVisit(web)) {
            return null;
        }
        Resource page = new ClassPathResource("static" + faceOf(web.getRequest().getRequestURI()));
        return !page.exists()
                ? null
                : ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.noCache())
                        .body(page);
    }

    /** A browser going somewhere, not a script or a picture of a page. */
    private static boolean isVisit(ServletWebRequest web) {
        String accept = web.getHeader("Accept");
        String path = web.getRequest().getRequestURI();
        return (web.getHttpMethod() == HttpMethod.GET || web.getHttpMethod() == HttpMethod.HEAD)
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && NOT_PAGES.stream().noneMatch(path::startsWith);
    }
}
