package org.duxue.outcome.opinion.web;

import java.util.UUID;
import org.duxue.ground.http.Versions;
import org.duxue.outcome.opinion.deed.HearDefence;
import org.duxue.outcome.opinion.deed.PublishOpinion;
import org.duxue.outcome.opinion.deed.ReadOpinion;
import org.duxue.outcome.opinion.deed.Rectify;
import org.duxue.outcome.opinion.view.OpinionPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What follows on an opinion: receipt, defence, publication, rectification. */
@RestController
@RequestMapping("/api/cases/{id}/opinion")
class HearingController {
    private static final String KEY = "Idempotency-Key";

    private final ReadOpinion read;
    private final HearDefence defence;
    private final PublishOpinion publish;
    private final Rectify rectify;
    private final OpinionAnswers answers;

    HearingController(
            ReadOpinion read, HearDefence defence, PublishOpinion publish, Rectify rectify, OpinionAnswers answers) {
        this.read = read;
        this.defence = defence;
        this.publish = publish;
        this.rectify = rectify;
        this.answers = answers;
    }

    @PostMapping("/receipt")
    ResponseEntity<OpinionPage> receive(
            @PathVariable UUID id, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return answers.once(key, id, "receipt", "", () -> defence.receive(id));
    }

    @PostMapping("/defence")
    ResponseEntity<OpinionPage> file(
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody OpinionRequests.DefenceBody body) {
        return answers.once(key, id, "defence", body, () -> defence.file(id, body.statements()));
    }

    @PostMapping("/defence/extension")
    ResponseEntity<OpinionPage> extend(
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody OpinionRequests.Extension body) {
        String reason = OpinionRequests.text(body.reason());
        return answers.once(key, id, "defence/extension", body, () -> defence.extend(id, body.until(), reason));
    }

    @PutMapping("/defence/decision")
    OpinionPage decide(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody OpinionRequests.DecisionBody body) {
        defence.decide(id, body.verdicts(), Versions.required(ifMatch));
        return read.page(id);
    }

    @PostMapping("/publication")
    ResponseEntity<OpinionPage> publish(
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody OpinionRequests.Summary body) {
        String summary = OpinionRequests.text(body.summary());
        return answers.once(key, id, "publication", body, () -> publish.publish(id, summary));
    }

    @PostMapping("/rectification-report")
    ResponseEntity<OpinionPage> report(
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody OpinionRequests.ReportBody body) {
        String summary = OpinionRequests.text(body.summary());
        return answers.once(key, id, "rectification-report", body, () -> rectify.report(id, summary, body.answers()));
    }

    @PutMapping("/rectification-report/check")
    OpinionPage check(@PathVariable UUID id, @RequestBody OpinionRequests.CheckBody body) {
        rectify.check(id, body.findings(), body.due());
        return read.page(id);
    }
}
