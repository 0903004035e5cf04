package onewindow.identity.challenge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, as limits count it: who has an IPv6 network of his own (/64) has one address. */
final class Origin {
    private Origin() {}

    static String of(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return "-";
        }
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8)) + "/64"
                    : address;
        } catch (IllegalArgumentException e) {
            return address.length() > 60 ? address.substring(0, 60) : address;
        }
    }
}
