package org.duxue.outcome.result;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Permission;
import org.duxue.judge.scoring.EvaluationRun;
import org.duxue.judge.scoring.Evaluations;
import org.duxue.judge.scoring.view.Wire;
import org.duxue.reports.ResultJson;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 签发: freezes the evaluation as it stands now. */
@Component
public class SignResult {
    private static final int LONGEST_NOTE = 500;

    private final Gate gate;
    private final Evaluations evaluations;
    private final Results results;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignResult(Gate gate, Evaluations evaluations, Results results, Clock clock, ApplicationEventPublisher events) {
        this.gate = gate;
        this.evaluations = evaluations;
        this.results = results;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public SignedResult sign(String pack, Period period, String note) {
        Unit district = evaluations.district();
        gate.require(Permission.RESULT_SIGN, district.code());
        if (note.length() > LONGEST_NOTE) {
            throw ResultProblem.NOTE_TOO_LONG.with("limit", LONGEST_NOTE);
        }
        EvaluationRun run = evaluations.ofDistrict(pack, period, null);
        int number = results.signedIn(run.asOf().getYear()) + 1;
        String document = document(run);
        String print = fingerprint(document);
        results.of(pack, period).stream()
                .filter(earlier ->
                        earlier.sha256().equals(print) && earlier.asOf().equals(run.asOf()))
                .findFirst()
                .ifPresent(earlier -> {
                    throw ResultProblem.SIGNED_ALREADY.with("number", earlier.number());
                });
        SignedResult signed = results.add(draft(run, district, number, document, print, note), Acting.actor());
        events.publishEvent(
                new ResultSigned(signed.number(), pack, period.toString(), signed.verdict(), print, district.code()));
        return signed;
    }

    private SignedResult draft(
            EvaluationRun run, Unit district, int number, String document, String print, String note) {
        DistrictResult whole = run.evaluation().districts().getFirst();
        Instant known = run.recordedAt() == null ? clock.instant() : run.recordedAt();
        return new SignedResult(
                new UUID(0, 0),
                number(district, run.asOf().getYear(), number),
                run.standard().pack().id(),
                run.standard().pack().version(),
                run.period(),
                district.code(),
                Wire.word(whole.verdict()),
                run.asOf(),
                known,
                run.standard().own(),
                document,
                print,
                note.strip(),
                Acting.actor().name(),
                clock.instant());
    }

    /** 清河督评〔2026〕1号 for 清河区. */
    static String number(Unit district, int year, int number) {
        String name = district.name().replaceAll("(区|县|市)?(教育督导室|教育委员会)?$", "");
        return name + "督评〔" + year + "〕" + number + "号";
    }

    static String document(EvaluationRun run) {
        var bytes = new ByteArrayOutputStream();
        ResultJson.write(run.evaluation(), run.period().toString(), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static String fingerprint(String document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
