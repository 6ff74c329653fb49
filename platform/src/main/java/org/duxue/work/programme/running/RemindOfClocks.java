package org.duxue.work.programme.running;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.duxue.ground.access.HouseRole;
import org.duxue.ground.access.People;
import org.duxue.ground.notice.Noteworthy.Audience;
import org.duxue.ground.shared.Errands;
import org.duxue.ground.shared.Problem;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.ClockView;
import org.duxue.work.programme.announce.Told;
import org.duxue.work.programme.clock.Rung;
import org.duxue.work.programme.launch.Programme;
import org.duxue.work.programme.launch.ProgrammeState;
import org.duxue.work.programme.launch.Programmes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks over all running clocks every hour and sends what is due: a reminder is written down with its rung of the ladder,
 * so that looking again, or on two machines at once, sends nothing twice. The house acts on behalf of an officer of the
 * district, since nobody else sees every case.
 */
@Component
public class RemindOfClocks {
    private static final Logger LOG = LoggerFactory.getLogger(RemindOfClocks.class);
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final People people;
    private final Errands errands;
    private final CaseDesk desk;
    private final CaseClocks clocks;
    private final Doers doers;
    private final Programmes programmes;
    private final EndedUnits ended;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemindOfClocks(
            People people,
            Errands errands,
            CaseDesk desk,
            CaseClocks clocks,
            Doers doers,
            Programmes programmes,
            EndedUnits ended,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.errands = errands;
        this.desk = desk;
        this.clocks = clocks;
        this.doers = doers;
        this.programmes = programmes;
        this.ended = ended;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void byTheClock() {
        try {
            Optional<UUID> officer =
                    people.holders(HouseRole.DISTRICT_OFFICER).stream().findFirst();
            officer.ifPresent(one -> errands.startFor(one, "reminders", LIMIT, this::sweep));
        } catch (DataAccessException | Problem e) {
            LOG.warn("reminders are sent later: {}", e.getMessage());
        }
    }

    /** Sends everything that is due today; answers how many reminders went out. Acts as the caller. */
    public int sweep() {
        Integer sent = transaction.execute(status -> {
            LocalDate today = LocalDate.now(clock);
            List<CaseDesk.Row> open = desk.open();
            ended.flag(open, today);
            return remind(open, today);
        });
        return sent == null ? 0 : sent;
    }

    private int remind(List<CaseDesk.Row> open, LocalDate today) {
        Map<UUID, Programme> running = new HashMap<>();
        Map<UUID, List<ClockView>> by =
                clocks.running(open.stream().map(row -> row.view().id()).toList());
        int sent = 0;
        for (CaseDesk.Row row : open) {
            CaseView view = row.view();
            Programme programme = running.computeIfAbsent(
                    view.programme(), id -> programmes.find(id).orElseThrow());
            boolean stands = view.paused() != null || programme.state() != ProgrammeState.RUNNING;
            if (!stands) {
                for (ClockView one : by.getOrDefault(view.id(), List.of())) {
                    sent += remind(view, one, today) ? 1 : 0;
                }
            }
        }
        return sent;
    }

    private boolean remind(CaseView view, ClockView one, LocalDate today) {
        Optional<Rung> rung = Rung.at(one.due(), today);
        if (rung.isEmpty()) {
            return false;
        }
        Set<Audience> audience = doers.of(view, one.kind(), rung.get().audience());
        boolean fresh = clocks.remind(new CaseClocks.Reminder(
                view.id(),
                one.kind(),
                one.due(),
                rung.get().code(),
                told(rung.get().audience()),
                today));
        if (fresh) {
            String title = title(rung.get(), one) + "：" + view.unitName();
            audience.forEach(
                    whom -> events.publishEvent(new Told(whom, title, body(view, one), "/cases/" + view.id())));
        }
        return fresh;
    }

    private static String title(Rung rung, ClockView one) {
        String what = one.kind().title();
        return switch (rung.code()) {
            case "before-3" -> what + "还有 3 天以内到期";
            case "before-1" -> what + "明天到期";
            case "today" -> what + "今天到期";
            default -> what + "已逾期";
        };
    }

    private static String body(CaseView view, ClockView one) {
        return view.programmeTitle() + "，截止 " + one.due() + "。依据：" + one.kind().clause() + "。";
    }

    private static String told(Rung.Audience audience) {
        return switch (audience) {
            case DOER -> "承办人";
            case OFFICE -> "承办人、督导室";
            case LEADER -> "承办人、督导室、区领导";
        };
    }
}
