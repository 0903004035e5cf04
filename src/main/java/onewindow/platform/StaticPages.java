package onewindow.platform;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

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

    /** With a slash at the end too, as some people and programs write it. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (WebPages.Page page : pages.all()) {
            registry.addViewController(page.path()).setViewName("forward:" + page.face());
            if (!page.path().endsWith("/")) {
                registry.addViewController(page.path() + "/").setViewName("forward:" + page.face());
            }
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
