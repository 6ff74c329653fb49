package org.duxue.ground.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the sealer run by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditConfiguration {}
