package org.duxue.ground.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.duxue.ground.shared.HouseProblem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed before any controller was reached, in the same words as everything else. */
@Hidden
@RestController
class LastResort implements ErrorController {
    private final ProblemWriter writer;

    LastResort(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("/error")
    ResponseEntity<Object> answer(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : 404;
        return writer.answer(
                switch (code) {
                    case 404 -> HouseProblem.NOT_FOUND.with("what", "");
                    case 413 -> HouseProblem.TOO_LARGE.problem();
                    default ->
                        code >= 500
                                ? HouseProblem.UNKNOWN.with("reference", "-")
                                : HouseProblem.REQUEST_INVALID.with("reason", Integer.toString(code));
                },
                request);
    }
}
