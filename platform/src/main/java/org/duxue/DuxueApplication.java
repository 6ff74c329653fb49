package org.duxue;

import java.time.Clock;
import org.duxue.entrance.command.Duxue;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Opens the house: starts every room of the platform. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DuxueApplication {
    public static void main(String[] args) {
        int code = Duxue.run(DuxueApplication.class, args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** The house's only clock; rooms take it as a parameter. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
