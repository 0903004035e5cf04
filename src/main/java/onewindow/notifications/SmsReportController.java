package onewindow.notifications;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import onewindow.platform.Problem;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the gateway reports to; it proves itself by the secret in the address, and without it there is nothing here. */
@RestController
class SmsReportController {
    private static final int LONGEST = 64 * 1024;

    private final SmsReports reports;

    SmsReportController(SmsReports reports) {
        this.reports = reports;
    }

    /** In the words the common gateways want to hear, so that they do not report again and again. */
    record Taken(int code, String msg, int result, String errmsg) {
        static final Taken THANKS = new Taken(0, "成功", 0, "OK");
    }

    @PostMapping("/api/sms-reports/{secret}")
    Taken report(@PathVariable String secret, HttpServletRequest request) throws IOException {
        if (!reports.isSecret(secret)) {
            throw Problem.notFound("这个地址");
        }
        if (request.getContentLengthLong() > LONGEST) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "报告太长。");
        }
        Map<String, String> form = new HashMap<>();
        String type = String.valueOf(request.getContentType());
        if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            request.getParameterMap().forEach((name, values) -> form.put(name, values.length == 0 ? "" : values[0]));
        }
        byte[] body = form.isEmpty() ? request.getInputStream().readNBytes(LONGEST) : new byte[0];
        reports.take(new String(body, StandardCharsets.UTF_8), form);
        return Taken.THANKS;
    }
}
