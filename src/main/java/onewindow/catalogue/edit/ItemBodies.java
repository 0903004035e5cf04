package onewindow.catalogue.edit;

import onewindow.platform.web.BodyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** An item with its routes, materials and guide is long; it is edited whole. */
@Configuration(proxyBeanMethods = false)
class ItemBodies {
    @Bean
    BodyAllowance longItems() {
        return new BodyAllowance("/api/admin/items", DataSize.ofMegabytes(1));
    }
}
