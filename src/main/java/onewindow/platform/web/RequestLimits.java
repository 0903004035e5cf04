package onewindow.platform.web;

import java.time.Duration;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * What one who sends slowly or much can take from the others: nothing but a connection, and that not for long. Each request
 * has a virtual thread, so a thousand half-sent bodies wait without holding any (docs/decisions/023).
 */
@Configuration(proxyBeanMethods = false)
class RequestLimits {
    @Bean
    BodyValve.Limits bodyLimits(
            @Value("${onewindow.body.most}") DataSize most,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize mostUpload,
            @Value("${onewindow.body.time}") Duration time,
            @Value("${onewindow.body.upload-time}") Duration uploadTime,
            ObjectProvider<BodyAllowance> allowances) {
        return new BodyValve.Limits(
                most, mostUpload, time, uploadTime, allowances.stream().toList());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedRequests(BodyValve.Limits limits) {
        return factory -> {
            factory.addEngineValves(new BodyValve(limits));
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                    protocol.setExecutor(new VirtualThreadExecutor("request-"));
                }
            });
        };
    }
}
