package org.duxue.roof.desk.web;

import org.duxue.define.facts.FactsOf;
import org.duxue.ground.shared.Period;
import org.duxue.roof.desk.Home;
import org.duxue.roof.desk.HomeView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The first page; without a period, of the youngest one that has facts. */
@RestController
@RequestMapping("/api/desk")
class DeskController {
    private final Home home;
    private final FactsOf facts;

    DeskController(Home home, FactsOf facts) {
        this.home = home;
        this.facts = facts;
    }

    @GetMapping("/home")
    HomeView home(@RequestParam(required = false) @Nullable String period) {
        return home.of(period == null ? facts.periods().getFirst() : Period.of(period));
    }
}
