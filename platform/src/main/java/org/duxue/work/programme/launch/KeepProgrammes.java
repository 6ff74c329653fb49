package org.duxue.work.programme.launch;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.define.scheme.Schemes;
import org.duxue.ground.http.Words;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.work.programme.DayCount;
import org.duxue.work.programme.ProgrammeKind;
import org.duxue.work.programme.ProgrammeProblem;
import org.duxue.work.programme.announce.ProgrammeDeed;
import org.duxue.work.programme.clock.PhasePlan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with a programme before its launch: drafts it, edits it, draws teams, looks at what is missing. */
@Component
public class KeepProgrammes {
    private static final int SEEDS = 1_000_000_000;

    private final Gate gate;
    private final Programmes programmes;
    private final Schemes schemes;
    private final Units units;
    private final CheckLaunch check;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom lots = new SecureRandom();

    KeepProgrammes(
            Gate gate,
            Programmes programmes,
            Schemes schemes,
            Units units,
            CheckLaunch check,
            Clock clock,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.programmes = programmes;
        this.schemes = schemes;
        this.units = units;
        this.check = check;
        this.clock = clock;
        this.events = events;
    }

    /** What a programme starts from; what is null is taken from the scheme. */
    public record Start(
            String pack,
            @Nullable String version,
            @Nullable String title,
            String period,
            @Nullable String kind,
            @Nullable Integer planItem) {}

    /** Opens a draft with the phases, the addressees and the team the scheme has in mind. */
    @Transactional
    public Programme open(Start start) {
        UnitCode district = district();
        AppraisalPack pack = start.version() == null || start.version().isBlank()
                ? schemes.latest(start.pack())
                : schemes.pack(start.pack(), start.version());
        LocalDate first = LocalDate.now(clock).plusDays(1);
        List<Draft.PhaseDraft> phases = PhasePlan.from(pack.header().phases(), first).spans().stream()
                .map(span -> new Draft.PhaseDraft(span.id(), span.name(), span.starts(), span.ends()))
                .toList();
        int team =
                Math.max(pack.scheme().review().team(), pack.scheme().review().raters());
        String title = start.title() == null || start.title().isBlank()
                ? start.period() + "年度" + pack.header().title()
                : start.title();
        Draft draft = new Draft(
                title,
                pack.id(),
                pack.header().version(),
                start.period(),
                start.kind() == null ? kind(pack) : start.kind(),
                Words.of(DayCount.NATURAL),
                Addressees.of(pack.header(), units.all()),
                List.of(),
                phases,
                List.of(),
                List.of(),
                team,
                null,
                null,
                Map.of(),
                start.planItem(),
                "",
                (long) lots.nextInt(SEEDS));
        require(draft);
        UUID id = programmes.add(draft, Acting.actor());
        programmes.log(id, "created", "", Map.of());
        announce("programme:programme:drafted", draft.title(), district, Map.of("pack", draft.pack()));
        return find(id);
    }

    /** Whole-school schemes are comprehensive supervision; those about one matter special. */
    private static String kind(AppraisalPack pack) {
        boolean special = pack.id().startsWith("classroom-") || pack.id().contains("annual-review");
        return Words.of(special ? ProgrammeKind.SPECIAL : ProgrammeKind.COMPREHENSIVE);
    }

    @Transactional
    public Programme save(UUID id, Draft draft, long edition) {
        district();
        Programme before = draftOnly(id);
        require(draft);
        schemes.version(draft.pack(), draft.version());
        Draft keeping =
                draft.seed() == null && before.seed() != null ? draft.drawn(draft.teams(), before.seed()) : draft;
        if (!programmes.save(id, keeping, edition)) {
            throw before.edition() == edition
                    ? ProgrammeProblem.LAUNCHED_ALREADY.with("title", before.title())
                    : HouseProblem.VERSION_STALE.problem();
        }
        return find(id);
    }

    @Transactional
    public void delete(UUID id) {
        UnitCode district = district();
        Programme before = draftOnly(id);
        programmes.delete(id);
        announce("programme:programme:deleted", before.title(), district, Map.of());
    }

    /** What stands in the way of a launch, with the teams as they would be drawn. */
    @Transactional(readOnly = true)
    public LaunchCheck check(UUID id) {
        district();
        Programme programme = find(id);
        Draft draft = draft(id);
        return check.of(draft, seed(programme, draft));
    }

    /**
     * Draws teams anew for all units, with a seed that is written down with the draft.
     *
     * @param seed to repeat a draw, or null for a fresh one
     */
    @Transactional
    public LaunchCheck draw(UUID id, @Nullable Long seed) {
        UnitCode district = district();
        Programme programme = draftOnly(id);
        Draft before = draft(id);
        long with = seed == null ? lots.nextInt(SEEDS) : seed;
        LaunchCheck drawn = check.of(before.drawn(List.of(), with), with);
        List<Draft.TeamMember> seats = new ArrayList<>();
        drawn.teams()
                .forEach((unit, team) -> team.forEach(seat -> seats.add(new Draft.TeamMember(
                        unit.value(), seat.person(), seat.leads() ? "leader" : "rater", List.of()))));
        if (!programmes.save(id, before.drawn(seats, with), programme.edition())) {
            throw HouseProblem.VERSION_STALE.problem();
        }
        programmes.log(id, "drawn", "", Map.of("seed", with));
        announce("programme:team:drawn", programme.title(), district, Map.of("seed", with));
        return drawn;
    }

    /** Which units a filter chooses, with the values there are to choose from. */
    @Transactional(readOnly = true)
    public List<Unit> units() {
        district();
        return units.all();
    }

    Draft draft(UUID id) {
        return programmes.draft(id).orElseThrow(ProgrammeProblem.UNKNOWN::problem);
    }

    private long seed(Programme programme, Draft draft) {
        Long seed = draft.seed() == null ? programme.seed() : draft.seed();
        return seed == null ? 1 : seed;
    }

    private Programme draftOnly(UUID id) {
        Programme programme = programmes.hold(id).orElseThrow(ProgrammeProblem.UNKNOWN::problem);
        if (programme.state() != ProgrammeState.DRAFT) {
            throw ProgrammeProblem.LAUNCHED_ALREADY.with("title", programme.title());
        }
        return programme;
    }

    private Programme find(UUID id) {
        return programmes.find(id).orElseThrow(ProgrammeProblem.UNKNOWN::problem);
    }

    /** The little that even a half-done draft must fulfil to be kept at all. */
    private static void require(Draft draft) {
        if (draft.title().isBlank() || draft.title().length() > 100) {
            throw ProgrammeProblem.NOT_RIGHT.with("count", 1).at("title", "填写名称，最多 100 字");
        }
        if (!draft.period().matches("(19|20)\\d{2}")) {
            throw ProgrammeProblem.NOT_RIGHT.with("count", 1).at("period", "写四位年份");
        }
        Words.parse(ProgrammeKind.class, draft.kind());
        Words.parse(DayCount.class, draft.dayCount());
    }

    private UnitCode district() {
        UnitCode district = units.root()
                .map(Unit::code)
                .orElseThrow(() -> HouseProblem.NOT_ALLOWED.with("permission", Permission.PROGRAMME_WRITE.code()));
        gate.require(Permission.PROGRAMME_WRITE, district);
        return district;
    }

    private void announce(String action, String title, UnitCode district, Map<String, Object> detail) {
        events.publishEvent(new ProgrammeDeed(action, "programme " + title, district, detail));
    }
}
