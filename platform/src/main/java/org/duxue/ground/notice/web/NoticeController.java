package org.duxue.ground.notice.web;

import java.util.List;
import java.util.UUID;
import org.duxue.ground.notice.Notice;
import org.duxue.ground.notice.Notices;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's messages. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {
    private final Gate gate;
    private final Notices notices;

    NoticeController(Gate gate, Notices notices) {
        this.gate = gate;
        this.notices = notices;
    }

    @GetMapping
    Page<Notice> mine() {
        gate.require(Permission.NOTICE_READ);
        List<Notice> mine = notices.mine();
        return new Page<>(mine, null, mine.size());
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id) {
        gate.require(Permission.NOTICE_READ);
        if (!notices.read(id)) {
            throw HouseProblem.NOT_FOUND.with("what", "这条消息");
        }
    }
}
