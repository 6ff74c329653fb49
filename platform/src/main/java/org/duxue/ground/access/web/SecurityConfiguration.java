package org.duxue.ground.access.web;

import java.time.Clock;
import org.duxue.ground.access.AccessProblem;
import org.duxue.ground.access.AccessSettings;
import org.duxue.ground.access.store.Sessions;
import org.duxue.ground.http.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The outermost lock: safe headers, a token against forged writes, and the caller's recognition. Who may do what is decided
 * in the use cases by the gate, not here.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Scripts from the house only, none inline; styles inline because charts and components set them on elements. */
    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, Sessions sessions, ProblemWriter problems, AccessSettings settings, Clock clock) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie ->
                cookie.sameSite("Strict").secure(settings.secureCookie()).path("/"));
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.spa().csrfTokenRepository(tokens))
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                        (request, response, e) -> problems.write(AccessProblem.FORGED.problem(), request, response)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(self), geolocation=(), microphone=(), payment=()"))
                        .frameOptions(frame -> frame.deny())
                        .cacheControl(cache -> cache.disable()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .addFilterAfter(new SessionFilter(sessions, problems, clock), CsrfFilter.class)
                .build();
    }

    /** Accounts live in the house's own tables; this keeps the framework from inventing a user. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
