package org.duxue.judge.review.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Caller;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Everything a commissioned institution looks at names who looked and when, so that a picture of a screen tells where it came
 * from. The text travels in a header of every answer; the pages draw it.
 */
@Component
class Watermark implements HandlerInterceptor, WebMvcConfigurer {
    private static final String ROLE = "institution";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Clock clock;

    Watermark(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Acting.caller().filter(Watermark::commissioned).ifPresent(caller -> {
            String text = caller.actor().name() + " " + MINUTE.format(clock.instant());
            response.setHeader(
                    "Watermark", URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
        });
        return true;
    }

    private static boolean commissioned(Caller caller) {
        return caller.grants().stream().anyMatch(grant -> grant.role().equals(ROLE));
    }
}
