package onewindow.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The web's files. A file below {@code assets} carries a digest of its content in its name and is kept for a year; the
 * pages themselves are asked for anew each time, so that an upgrade never meets a page that wants code of yesterday.
 */
@Configuration
class StaticPages implements WebMvcConfigurer {
    private final WebPages pages;

    StaticPages(WebPages pages) {
        this.pages = pages;
    }

    /** Before the files; with a slash at the end too, as some people and programs write it. */
    @Bean
    SimpleUrlHandlerMapping pageAddresses() throws Exception {
        Map<String, PageHandler> faces = new HashMap<>();
        Map<String, PageHandler> addresses = new HashMap<>();
        for (WebPages.Page page : pages.all()) {
            PageHandler face = faces.computeIfAbsent(page.face(), PageHandler::new);
            addresses.put(page.path(), face);
            addresses.put(page.path().equals("/") ? "/" : page.path() + "/", face);
        }
        for (PageHandler face : faces.values()) {
            face.afterPropertiesSet();
        }
        return new SimpleUrlHandlerMapping(addresses, 1);
    }

    /**
     * One file whatever the address. It is sent and not forwarded to: after a forward the container closes the answer
     * before the security headers are written.
     */
    static final class PageHandler extends ResourceHttpRequestHandler {
        private final Resource file;

        PageHandler(String file) {
            this.file = new ClassPathResource("static" + file);
            setLocations(List.of(new ClassPathResource("static/")));
            setCacheControl(CacheControl.noCache());
        }

        @Override
        protected @Nullable Resource getResource(HttpServletRequest request) {
            return file.exists() ? file : null;
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        // The pages of rare characters, the same as papers are printed with.
        registry.addResourceHandler("/fonts/**")
                .addResourceLocations("classpath:/fonts/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic());
    }
}
