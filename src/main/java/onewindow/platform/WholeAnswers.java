package onewindow.platform;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A page's answer leaves in one piece when it is complete. One that leaves in several is finished twice, and its session
 * looked up in the database twice.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WholeAnswers implements Filter {
    private static final int BYTES = 64 * 1024;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setBufferSize(BYTES);
        chain.doFilter(request, response);
    }
}
