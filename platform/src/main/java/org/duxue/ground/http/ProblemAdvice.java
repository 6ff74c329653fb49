package org.duxue.ground.http;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever a controller throws into a problem a person can act on; never a stack trace. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Problem problem, HttpServletRequest request) {
        return writer.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        Problem cause = causedByProblem(e);
        String reason = String.valueOf(e.getMostSpecificCause().getMessage())
                .lines()
                .findFirst()
                .orElse("");
        return writer.answer(cause != null ? cause : HouseProblem.BODY_UNREADABLE.with("reason", reason), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(MethodArgumentNotValidException e, HttpServletRequest request) {
        Problem problem = HouseProblem.FIELDS_INVALID.with("count", e.getErrorCount());
        for (var error : e.getFieldErrors()) {
            String message = error.getDefaultMessage();
            problem = problem.at(error.getField(), message == null ? "无效" : message);
        }
        return writer.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        Problem cause = causedByProblem(e);
        return writer.answer(
                cause != null ? cause : HouseProblem.REQUEST_INVALID.with("reason", e.getName() + "=" + e.getValue()),
                request);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        CannotGetJdbcConnectionException.class,
        PessimisticLockingFailureException.class
    })
    ResponseEntity<Object> busy(Exception e, HttpServletRequest request) {
        if (e instanceof PessimisticLockingFailureException
                || e.getCause() instanceof SQLTransientConnectionException
                || e instanceof CannotGetJdbcConnectionException) {
            LOG.warn("busy: {} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
            return writer.answer(HouseProblem.BUSY.problem().retryAfter(Duration.ofSeconds(3)), request);
        }
        return unknown(e, request);
    }

    /** The client is gone: nobody reads an answer. */
    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
    void vanished(Exception e, HttpServletRequest request) {
        LOG.debug("client left: {} {}", request.getMethod(), request.getRequestURI());
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(Exception e, HttpServletRequest request) {
        Problem cause = causedByProblem(e);
        if (cause != null) {
            return writer.answer(cause, request);
        }
        if (causedByLeaving(e)) {
            vanished(e, request);
            return ResponseEntity.noContent().build();
        }
        if (e instanceof ErrorResponse response) {
            return writer.answer(framework(response.getStatusCode().value(), String.valueOf(e.getMessage())), request);
        }
        HttpStatus declared = declaredStatus(e);
        if (declared != null) {
            return writer.answer(framework(declared.value(), declared.getReasonPhrase()), request);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, e);
        return writer.answer(HouseProblem.UNKNOWN.with("reference", reference), request);
    }

    private static Problem framework(int status, String reason) {
        return switch (status) {
            case 404 -> HouseProblem.NOT_FOUND.with("what", "");
            case 405, 406, 415 -> HouseProblem.METHOD_UNSUPPORTED.with("reason", reason);
            case 413 -> HouseProblem.TOO_LARGE.problem();
            case 503 -> HouseProblem.BUSY.problem();
            default -> HouseProblem.REQUEST_INVALID.with("reason", reason);
        };
    }

    /** An answer could not be written because the connection broke under it. */
    private static boolean causedByLeaving(Throwable e) {
        @Nullable Throwable cause = e;
        while (cause != null) {
            if (cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static @Nullable Problem causedByProblem(Throwable e) {
        @Nullable Throwable cause = e;
        while (cause != null) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static @Nullable HttpStatus declaredStatus(Exception e) {
        var declared = AnnotationUtils.findAnnotation(e.getClass(), ResponseStatus.class);
        return declared == null ? null : declared.code();
    }
}
