package org.duxue.ground.access;

import org.duxue.ground.access.store.SessionLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the settings down to where they are needed. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    SessionLimits sessionLimits(AccessSettings settings) {
        return new SessionLimits(settings.idle(), settings.longest());
    }
}
