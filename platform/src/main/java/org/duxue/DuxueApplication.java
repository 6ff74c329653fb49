package org.duxue;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Opens the house: starts every room of the platform. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DuxueApplication {
    public static void main(String[] args) {
        SpringApplication.run(DuxueApplication.class, args);
    }

    /** The house's only clock; rooms take it as a parameter. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
