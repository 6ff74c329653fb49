package org.duxue;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Opens the house: starts every room of the platform. */
@SpringBootApplication
public class DuxueApplication {
    public static void main(String[] args) {
        SpringApplication.run(DuxueApplication.class, args);
    }
}
