package org.duxue.judge.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.duxue.ground.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The refusal of a stale edit, with what stands now beside it, so that nobody need ask again. */
record Stale<T>(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String hint,
        @Nullable T current) {
    static <T> ResponseEntity<Stale<T>> answer(Problem refused, HttpServletRequest request, @Nullable T current) {
        Locale locale = request.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        String title = locale.equals(Locale.ENGLISH) ? "Changed meanwhile" : "状态不允许";
        return ResponseEntity.status(refused.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Stale<>(
                        "about:blank",
                        title,
                        refused.status(),
                        refused.code(),
                        refused.detail(locale),
                        refused.hint(locale),
                        current));
    }
}
