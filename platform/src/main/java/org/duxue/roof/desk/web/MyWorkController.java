package org.duxue.roof.desk.web;

import java.util.List;
import org.duxue.roof.desk.MyWork;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller must do. */
@RestController
class MyWorkController {
    private final MyWork work;

    MyWorkController(MyWork work) {
        this.work = work;
    }

    @GetMapping("/api/my-work")
    List<MyWork.Item> mine() {
        return work.mine();
    }
}
