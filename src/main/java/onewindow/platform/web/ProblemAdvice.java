package onewindow.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.InvalidNullException;

/** Every error leaves the program here, as one shape with the true HTTP status. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private final ObjectMapper json;
    private final RepeatedErrors repeated;
    private final WebPages pages;

    ProblemAdvice(ObjectMapper json, RepeatedErrors repeated, WebPages pages) {
        this.repeated = repeated;
        this.json = json;
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        if (problem.retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfter.toSeconds()));
        }
        return answer(body(problem), headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException e) {
        return problem(refused(e.getName(), e, "的格式不对。"));
    }

    /** A query that is not even encoded rightly. */
    @ExceptionHandler
    ResponseEntity<Object> unreadableQuery(org.apache.tomcat.util.http.InvalidParameterException e) {
        return plainly(HttpStatus.BAD_REQUEST);
    }

    /**
     * What the database alone can know: a value no column can hold (a page cursor made up, a number too large) is the
     * sender's mistake; of two requests at once that write the same, one finds it written.
     */
    @ExceptionHandler
    ResponseEntity<Object> refusedByDatabase(org.springframework.dao.DataAccessException e) throws Exception {
        String state = e.getMostSpecificCause() instanceof java.sql.SQLException cause
                ? String.valueOf(cause.getSQLState())
                : "";
        if (state.matches("22(001|003|007|008|009|021|P02|P05)")) {
            LOG.info("refused a value, SQL state {}", state);
            return problem(Problem.of(Problem.Kind.INVALID_INPUT, "提交的内容里有不能识别的字符、数字或翻页标记，请检查后再试。"));
        }
        if (state.matches("23505|40001|40P01")) {
            LOG.info("two at once, SQL state {}", state);
            return problem(Problem.conflict("同样的内容刚刚已经提交过，或者别人正在改，请刷新后再看。"));
        }
        return anythingElse(e);
    }

    /** Not multipart where files are taken, parts that no reader understands, or an upload that broke off or came too slowly. */
    @ExceptionHandler
    ResponseEntity<Object> brokenUpload(MultipartException e) {
        Problem refused = BodyRefused.behind(e);
        return problem(refused == null ? Problem.invalid("file", "没有收到完整的文件，请重新选择文件再传一次。") : refused);
    }

    /** Whoever asked has gone, or was cut off because of what he sent. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> gone(org.apache.catalina.connector.ClientAbortException e) {
        Problem refused = BodyRefused.behind(e);
        return refused == null ? null : problem(refused);
    }

    @ExceptionHandler
    ResponseEntity<Object> anythingElse(Exception e) throws Exception {
        if (e instanceof org.springframework.security.access.AccessDeniedException
                || e instanceof org.springframework.security.core.AuthenticationException) {
            throw e;
        }
        repeated.log(e);
        return problem(Problem.of(Problem.Kind.UNEXPECTED, "系统出了点问题，您的操作没有完成，请稍后再试。"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(Problem.of(Problem.Kind.TOO_LARGE, "文件超过 20 MB，请拍小一些或压缩后再传。"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem refused = BodyRefused.behind(e);
        if (refused != null) {
            return problem(refused);
        }
        if (e.getCause() instanceof JacksonException cause
                && !FieldPath.of(cause).isEmpty()) {
            boolean missing = cause instanceof InvalidNullException;
            return missing ? missing(FieldPath.of(cause)) : problem(refused(FieldPath.of(cause), cause, "不是这里能填的内容。"));
        }
        return problem(Problem.invalid("body", "提交的内容格式不对。"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return missing(e.getParameterName());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return missing(e.getRequestPartName());
    }

    private ResponseEntity<Object> missing(String name) {
        return problem(Problem.invalid(name, "缺少“" + name + "”。"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Problem.FieldError> errors = e.getBindingResult().getFieldErrors().stream()
                .map(f -> new Problem.FieldError(
                        f.getField(),
                        f.isBindingFailure()
                                ? String.valueOf(refused(f.getField(), cause(f), "的格式不对。")
                                        .getMessage())
                                : String.valueOf(f.getDefaultMessage())))
                .toList();
        return problem(Problem.invalid(errors));
    }

    /** Who visits an address that does not exist sees a page that says so, and where to go instead. */
    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> page = pages.lost(request);
        return page == null ? answer(said(status), headers) : page;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(said(status), headers);
    }

    static ResponseEntity<Object> answer(Problem problem) {
        return answer(body(problem), new HttpHeaders());
    }

    /** For what comes without a {@link Problem}. */
    static ResponseEntity<Object> plainly(HttpStatusCode status) {
        return answer(said(status), new HttpHeaders());
    }

    private static ProblemDetail said(HttpStatusCode status) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, StatusWords.plain(status));
        detail.setTitle(StatusWords.plain(status));
        detail.setType(java.net.URI.create(StatusWords.type(status)));
        return detail;
    }

    /** For filters, which stand before the controllers. */
    public void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.kind.status.value());
        if (problem.retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfter.toSeconds()));
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter().write(json.writeValueAsString(body(problem)));
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }

    private static ProblemDetail body(Problem problem) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.kind.status, problem.getMessage());
        detail.setType(java.net.URI.create(problem.kind.type()));
        detail.setTitle(problem.kind.title);
        if (!problem.errors.isEmpty()) {
            detail.setProperty("errors", problem.errors);
        }
        if (problem.work > 0) {
            detail.setProperty("work", problem.work);
        }
        if (problem.source != null) {
            detail.setProperty("source", problem.source);
        }
        return detail;
    }

    private static ResponseEntity<Object> answer(ProblemDetail detail, HttpHeaders headers) {
        return ResponseEntity.status(detail.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static Problem refused(String field, @Nullable Throwable why, String otherwise) {
        for (Throwable e = why; e != null; e = e.getCause()) {
            if (e instanceof RefusedValue || e instanceof Problem) {
                boolean sentence = e instanceof Problem;
                return Problem.invalid(
                        field, sentence ? String.valueOf(e.getMessage()) : "“" + field + "”" + e.getMessage());
            }
        }
        return Problem.invalid(field, "“" + field + "”" + otherwise);
    }

    private static @Nullable Throwable cause(org.springframework.validation.FieldError error) {
        return error.contains(Throwable.class) ? error.unwrap(Throwable.class) : null;
    }
}
