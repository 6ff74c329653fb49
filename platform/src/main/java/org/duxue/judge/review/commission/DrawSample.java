package org.duxue.judge.review.commission;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.duxue.judge.review.ReviewDeed;
import org.duxue.judge.review.ReviewProblem;
import org.duxue.judge.review.ReviewSchemes;
import org.duxue.judge.review.ReviewedScheme;
import org.duxue.judge.review.mark.SheetKind;
import org.duxue.judge.review.mark.Sheets;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 抽样复评: draws cases of a programme and gives each a second sheet that never counts. */
@Component
public class DrawSample {
    /** Seeds stay exact in a browser. */
    private static final long SEEDS = 1L << 31;

    private final Gate gate;
    private final Cases cases;
    private final Draws draws;
    private final Sheets sheets;
    private final Rescorers rescorers;
    private final ReviewSchemes schemes;
    private final SecureRandom dice = new SecureRandom();
    private final ApplicationEventPublisher events;

    DrawSample(
            Gate gate,
            Cases cases,
            Draws draws,
            Sheets sheets,
            Rescorers rescorers,
            ReviewSchemes schemes,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.cases = cases;
        this.draws = draws;
        this.sheets = sheets;
        this.rescorers = rescorers;
        this.schemes = schemes;
        this.events = events;
    }

    /** @param seed given to draw the same again, or null for a new one */
    @Transactional
    public void draw(UUID programme, BigDecimal share, @Nullable Long seed, List<UUID> officers) {
        gate.require(Permission.DECISION_WRITE);
        List<CaseView> open = cases.of(programme).stream()
                .filter(one -> one.state() != CaseState.WITHDRAWN)
                .toList();
        if (open.isEmpty()) {
            throw HouseProblem.NOT_FOUND.with("what", "项目");
        }
        gate.require(Permission.DECISION_WRITE, open.getFirst().unit());
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw ReviewProblem.SHARE_UNFIT.problem();
        }
        Map<UUID, String> named = rescorers.named(officers);
        long sown = seed == null ? dice.nextLong(SEEDS) : seed;
        int size = Sample.size(open.size(), share);
        if (!draws.add(programme, sown, share, size, open.size())) {
            throw ReviewProblem.DRAWN_ALREADY.problem();
        }
        Map<UUID, CaseView> byId = open.stream().collect(Collectors.toMap(CaseView::id, Function.identity()));
        List<UUID> turns = new ArrayList<>(named.keySet());
        List<UUID> drawn = Sample.of(List.copyOf(byId.keySet()), size, sown);
        for (int i = 0; i < drawn.size(); i++) {
            CaseView one = byId.get(drawn.get(i));
            if (one != null) {
                give(one, turns, i, named);
            }
        }
        events.publishEvent(ReviewDeed.ofProgramme(
                programme,
                new UnitCode(Acting.actor().unit()),
                "sample:drawn",
                Map.of("seed", sown, "share", share, "cases", size, "of", open.size())));
    }

    /** Officers take turns; one who reviewed the case already is passed over. */
    private void give(CaseView one, List<UUID> turns, int turn, Map<UUID, String> named) {
        Set<UUID> seated = new HashSet<>();
        cases.assignments(one.id()).forEach(assignment -> seated.add(assignment.account()));
        for (int i = 0; i < turns.size(); i++) {
            UUID officer = turns.get((turn + i) % turns.size());
            if (!seated.contains(officer)) {
                ReviewedScheme scheme = schemes.of(one);
                sheets.begin(
                        one,
                        scheme.scheme().review().blind(),
                        scheme.scheme().review().raters());
                sheets.open(one, officer, SheetKind.RESCORING, named.getOrDefault(officer, ""));
                return;
            }
        }
        throw ReviewProblem.RESCORER_SEATED.with("unit", one.unitName());
    }
}
