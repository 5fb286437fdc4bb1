package io.juhui.platform.web;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Letters;
import io.juhui.kernel.Problem;
import io.juhui.platform.store.HotWrites;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Writes every refusal and every bug as problem+json; a bug shows an incident id and nothing of the inside. */
@RestControllerAdvice
class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final int RETRY_SECONDS = 1;
    /** A standby, or a database that was told to take no writes. */
    private static final String READ_ONLY = "25006";

    private final Ids ids;

    ProblemAnswers(Ids ids) {
        this.ids = ids;
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> refusal(Problem problem, HttpServletRequest request) {
        return answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> invalidBody(MethodArgumentNotValidException e, HttpServletRequest request) {
        var problem = WebProblem.INVALID.problem();
        for (var error : e.getBindingResult().getFieldErrors()) {
            problem = FieldWords.of(error.unwrap(ConstraintViolation.class)).on(problem, pointer(error.getField()));
        }
        return answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> invalidParameter(HandlerMethodValidationException e, HttpServletRequest request) {
        var problem = WebProblem.INVALID.problem();
        for (var result : e.getParameterValidationResults()) {
            var name = result.getMethodParameter().getParameterName();
            for (var error : result.getResolvableErrors()) {
                var place = error instanceof FieldError field ? pointer(field.getField()) : "/" + name;
                problem = FieldWords.of(result.unwrap(error, ConstraintViolation.class))
                        .on(problem, place);
            }
        }
        return answer(problem, request);
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class,
        MultipartException.class,
        InvalidParameterException.class, // no UTF-8, half an escape, too many
        RequestRejectedException.class // by the firewall, which looks at a parameter only when it is read
    })
    ResponseEntity<ProblemView> unreadable(Exception e, HttpServletRequest request) {
        var slow = NestedExceptionUtils.getMostSpecificCause(e) instanceof SocketTimeoutException;
        var problem = (slow ? WebProblem.TOO_SLOW : WebProblem.INVALID).problem();
        if (e instanceof MethodArgumentTypeMismatchException mismatch) {
            problem = FieldWords.of(mismatch.getRequiredType()).on(problem, "/" + mismatch.getName());
        }
        if (e instanceof MissingServletRequestParameterException missing) {
            problem = FieldWords.REQUIRED.on(problem, "/" + missing.getParameterName());
        }
        return answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> unreadableBody(HttpMessageConversionException e, HttpServletRequest request) {
        // one that grows too long is refused while it is read
        var refusal = NestedExceptionUtils.getMostSpecificCause(e);
        return answer(refusal instanceof Problem problem ? problem : UnreadableBody.problem(e), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return answer(WebProblem.TOO_LARGE.problem(), request);
    }

    /** The database is away, went away under way, is full or too busy: asking again with the same key gets the truth (B14, C03). */
    @ExceptionHandler({
        CannotCreateTransactionException.class,
        TransactionSystemException.class, // neither commit nor rollback came through
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotAcquireLockException.class
    })
    ResponseEntity<ProblemView> overloaded(Exception e, HttpServletRequest request) {
        LOG.warn("overloaded: {}", e.toString());
        return answer(WebProblem.OVERLOADED.problem().with("retryAfterSeconds", RETRY_SECONDS), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> overloaded(HotWrites.Overloaded e, HttpServletRequest request) {
        return answer(WebProblem.OVERLOADED.problem().with("retryAfterSeconds", e.retryAfterSeconds()), request);
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        // the caller has left; there is nobody to answer
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> other(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return answer(WebProblem.of(response.getStatusCode().value()).problem(), request);
        }
        if (e instanceof DataAccessException
                && e.getCause() instanceof SQLException cause
                && READ_ONLY.equals(cause.getSQLState())) {
            return overloaded(e, request);
        }
        var incident = Letters.of(ids.next());
        LOG.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), e);
        return answer(WebProblem.INTERNAL.problem().with("incident", incident), request);
    }

    static ResponseEntity<ProblemView> answer(Problem problem, HttpServletRequest request) {
        var language = WebConfiguration.LANGUAGES.resolveLocale(request);
        var english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
        var answer = ResponseEntity.status(problem.code().status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.extras().get("retryAfterSeconds") instanceof Number seconds) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return answer.body(ProblemView.of(problem, request.getRequestURI(), english));
    }

    private static String pointer(String field) {
        return "/" + field.replace('.', '/').replace('[', '/').replace("]", "");
    }
}
