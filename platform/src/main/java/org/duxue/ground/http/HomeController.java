package org.duxue.ground.http;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: the console's first page. */
@Hidden
@Controller
class HomeController {
    @GetMapping("/")
    String home() {
        return "forward:/index.html";
    }
}
