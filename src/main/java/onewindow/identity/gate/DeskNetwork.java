package onewindow.identity.gate;

import java.util.Arrays;
import java.util.List;
import onewindow.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** From where the desk may be used: the government network, where the county names it; else from anywhere. */
@Component
class DeskNetwork {
    private final List<IpAddressMatcher> networks;

    DeskNetwork(@Value("${onewindow.desk-addresses:}") String list) {
        networks = Arrays.stream(list.split("[,;\\s]+"))
                .filter(part -> !part.isBlank())
                .map(DeskNetwork::network)
                .toList();
    }

    private static IpAddressMatcher network(String part) {
        try {
            return new IpAddressMatcher(part);
        } catch (IllegalArgumentException e) {
            throw new CannotStart("ONEWINDOW_DESK_ADDRESSES 里的“" + part + "”不是网段，应写成 10.0.0.0/8 这样，多个用逗号分开。");
        }
    }

    boolean contains(@Nullable String address) {
        return networks.isEmpty() || (address != null && networks.stream().anyMatch(n -> n.matches(address)));
    }
}
