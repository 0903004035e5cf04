package onewindow.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import onewindow.platform.Problem;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors that never come as far as a controller, in the shape of all others. */
@Configuration(proxyBeanMethods = false)
class ContainerErrors {
    /** Addresses the server itself cannot read. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    /** What a filter refuses by status alone, as the firewall does. */
    @RestController
    @Hidden
    static final class FilterErrors implements ErrorController {
        @RequestMapping("/error")
        ResponseEntity<Object> error(HttpServletRequest request) {
            // A body that was cut off: the server has its own answer ready before the program can give one.
            if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable error) {
                Problem refused = BodyRefused.behind(error);
                if (refused != null) {
                    return ProblemAdvice.answer(refused);
                }
            }
            Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            HttpStatusCode code =
                    status instanceof Integer known ? HttpStatusCode.valueOf(known) : HttpStatus.NOT_FOUND;
            return ProblemAdvice.plainly(code);
        }
    }
}
