package onewindow.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import onewindow.platform.Problem;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.util.unit.DataSize;

/**
 * How long a body may be and how long it may take, whatever reads it: JSON, a form or the parts of an upload. Stands
 * before everything else, where the bytes come in. The server's own limits are for each read, so one byte now and then
 * would keep a request alive for ever.
 */
final class BodyValve extends ValveBase {
    private static final String UPLOAD = "multipart/";

    private final Limits limits;

    BodyValve(Limits limits) {
        super(true);
        this.limits = limits;
    }

    /**
     * @param most of a body that is no upload; an upload has the limits of its files
     * @param time for a whole body
     * @param uploadTime for a whole upload: 20 MB over a village's network
     */
    record Limits(
            DataSize most, DataSize mostUpload, Duration time, Duration uploadTime, List<BodyAllowance> allowances) {
        /** @param path null where the address could not be read */
        long most(@org.jspecify.annotations.Nullable String path) {
            String known = path == null ? "" : path;
            return allowances.stream()
                    .filter(allowance -> known.startsWith(allowance.path()))
                    .mapToLong(allowance -> allowance.most().toBytes())
                    .max()
                    .orElse(most.toBytes());
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean upload = isUpload(request.getContentType());
        long most = upload ? limits.mostUpload().toBytes() : limits.most(request.getRequestURI());
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        if (!upload && declared(raw) > most) {
            refuse(response, tooLong(most), raw);
            return;
        }
        InputBuffer source = raw.getInputBuffer();
        Bounded bounded = new Bounded(raw, source, most, upload ? limits.uploadTime() : limits.time());
        raw.setInputBuffer(bounded);
        try {
            getNext().invoke(request, response);
        } finally {
            raw.setInputBuffer(source);
        }
    }

    /** Nothing where the header says nothing that is a length: the server refuses that itself. */
    private static long declared(org.apache.coyote.Request raw) {
        try {
            return raw.getContentLengthLong();
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    private static boolean isUpload(@org.jspecify.annotations.Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(UPLOAD);
    }

    static Problem tooLong(long most) {
        return Problem.of(Problem.Kind.TOO_LARGE, "提交的内容超过 " + most / 1024 + " KB，请分几次提交；图片和文件请用上传。");
    }

    /** What still comes is not read: the connection ends with the answer. */
    private static void refuse(Response response, Problem problem, org.apache.coyote.Request raw) throws IOException {
        raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        response.setStatus(problem.kind.status.value());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(
                                problem.kind.type(),
                                problem.kind.title,
                                problem.kind.status.value(),
                                problem.getMessage()));
        response.finishResponse();
    }

    /** Counts what comes in, and looks at the clock. */
    static final class Bounded implements InputBuffer {
        private final org.apache.coyote.Request request;
        private final InputBuffer source;
        private final long most;
        private final long begun = System.nanoTime();
        private final Duration time;
        private long read;

        Bounded(org.apache.coyote.Request request, InputBuffer source, long most, Duration time) {
            this.request = request;
            this.source = source;
            this.most = most;
            this.time = time;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (System.nanoTime() - begun > time.toNanos()) {
                throw refused(Problem.of(Problem.Kind.TOO_SLOW, "提交的内容传得太慢，没有收完。请换个网络再试。"));
            }
            int n = source.doRead(handler);
            read += Math.max(0, n);
            if (read > most) {
                throw refused(tooLong(most));
            }
            return n;
        }

        private BodyRefused refused(Problem problem) {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            return new BodyRefused(problem);
        }

        @Override
        public int available() {
            return source.available();
        }
    }
}
