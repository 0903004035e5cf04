package onewindow.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Which method answers an address. The framework tries an address with a variable part on every method there is; of several
 * hundred only those are tried here that begin alike, up to their first variable.
 */
@Component
class Addresses implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new BeginningAlike();
    }

    private static final class BeginningAlike extends RequestMappingHandlerMapping {
        private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
            String path = ServletRequestPathUtils.getParsedRequestPath(request)
                    .pathWithinApplication()
                    .value();
            boolean alike = path.startsWith(beginnings.computeIfAbsent(info, BeginningAlike::beginning));
            return alike ? super.getMatchingMapping(info, request) : null;
        }

        private static String beginning(RequestMappingInfo info) {
            var patterns = info.getPathPatternsCondition();
            if (patterns == null || patterns.getPatterns().size() != 1) {
                return "";
            }
            PathPattern pattern = patterns.getFirstPattern();
            return pattern.getPatternString().split("[{*?]", 2)[0];
        }
    }
}
