package org.duxue.entrance.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.demo.school.School;
import org.duxue.demo.school.SchoolType;
import org.duxue.ground.access.FirstStart;
import org.duxue.ground.shared.Errands;
import org.duxue.guard.burden.Entry;
import org.duxue.guard.burden.KeepWhitelist;
import org.duxue.work.programme.launch.Draft;
import org.duxue.work.programme.launch.KeepProgrammes;
import org.duxue.work.programme.launch.LaunchProgramme;
import org.duxue.work.programme.launch.Programme;
import org.duxue.work.programme.launch.Programmes;
import org.duxue.work.programme.launch.Targets;
import org.duxue.work.programme.plan.KeepPlan;
import org.duxue.work.programme.plan.Plan;
import org.duxue.work.programme.plan.Plans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The year of the invented office: its whitelist, its plan, and three programmes on their way. Done as the officer would do
 * it, each step whole or not at all, and only where nobody has done it yet.
 */
@Component
class DemoProgrammes {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String YEAR = Integer.toString(DemoDistrict.LAST_YEAR);
    private static final int DOZEN = 12;
    private static final int GARDENS = 8;
    private static final long SEED = 20_251_027;

    private final FirstStart firstStart;
    private final Errands errands;
    private final DemoCorps corps;
    private final KeepWhitelist whitelist;
    private final KeepPlan keepPlan;
    private final Plans plans;
    private final KeepProgrammes keep;
    private final LaunchProgramme launch;
    private final Programmes programmes;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoProgrammes(
            FirstStart firstStart,
            Errands errands,
            DemoCorps corps,
            KeepWhitelist whitelist,
            KeepPlan keepPlan,
            Plans plans,
            KeepProgrammes keep,
            LaunchProgramme launch,
            Programmes programmes,
            TransactionOperations transaction,
            Clock clock) {
        this.firstStart = firstStart;
        this.errands = errands;
        this.corps = corps;
        this.whitelist = whitelist;
        this.keepPlan = keepPlan;
        this.plans = plans;
        this.keep = keep;
        this.launch = launch;
        this.programmes = programmes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Acts as the officer; does nothing while the people of the corps have no accounts yet. */
    void setUp() {
        boolean everybody = DemoPeople.ofTheCorps().stream()
                .allMatch(one -> firstStart.demoAccount(one.account()).isPresent());
        if (!everybody) {
            return;
        }
        DemoDistrict district = DemoDistrict.generate(DemoDistrict.DEFAULT_SEED, DemoDistrict.LAST_YEAR);
        List<String> schools = schools(district);
        Map<String, UUID> people = Objects.requireNonNull(transaction.execute(status -> corps.enter(schools)));
        transaction.executeWithoutResult(status -> list());
        int year = LocalDate.now(clock).getYear();
        transaction.executeWithoutResult(status -> plan(year));
        run("quality-compulsory", "质量督导", 8, "中小学办学质量督导评估", schools, people);
        List<String> gardens = district.kindergartens().stream()
                .limit(GARDENS)
                .map(garden -> garden.code())
                .toList();
        run("kindergarten-annual-review", "年检", 10, "幼儿园年检暨专项督评", gardens, people);
        run("principal-term-compulsory", "任期", 9, "校（园）长任期结束综合督导评估", heads(schools), people);
        firstStart
                .demoAccount(DemoPeople.LEADER)
                .ifPresent(leader -> errands.startFor(
                        leader, "demo", LIMIT, () -> transaction.executeWithoutResult(status -> approve(year))));
    }

    /** The school of the demonstration's principal first, then others of compulsory education. */
    private static List<String> schools(DemoDistrict district) {
        List<String> codes = new ArrayList<>(List.of(DemoPeople.SCHOOL));
        for (School school : district.schools()) {
            School.Identity identity = school.identity();
            boolean compulsory = identity.type() == SchoolType.PRIMARY_SCHOOL
                    || identity.type() == SchoolType.JUNIOR_SCHOOL
                    || identity.type() == SchoolType.NINE_YEAR;
            boolean whole = identity.parent() == null && !codes.contains(identity.code());
            if (compulsory && whole && codes.size() < DOZEN) {
                codes.add(identity.code());
            }
        }
        return List.copyOf(codes);
    }

    /** Those whose term ends: of schools nobody of the corps is tied to, and of the demonstration's own. */
    private static List<String> heads(List<String> schools) {
        return List.of(schools.getFirst(), schools.get(5), schools.get(6));
    }

    private void list() {
        int year = LocalDate.now(clock).plusDays(1).getYear();
        if (!whitelist.of(year).isEmpty()) {
            return;
        }
        for (String title : List.of("中小学办学质量督导评估", "幼儿园年检暨专项督评", "校（园）长任期结束综合督导评估", "春秋季开学专项督导")) {
            Entry entry = whitelist.add(
                    year,
                    new Entry.Content(
                            title,
                            "清河区教育督导室",
                            "年度督导计划（演示）",
                            LocalDate.of(year, 1, 1),
                            LocalDate.of(year, 12, 31),
                            2,
                            null,
                            ""));
            whitelist.approve(entry.id(), "");
        }
    }

    private void plan(int year) {
        if (plans.find(year).isEmpty()) {
            keepPlan.open(year, null);
        }
    }

    private void approve(int year) {
        boolean waits = plans.find(year)
                .filter(plan -> plan.state() == Plan.State.DRAFT)
                .isPresent();
        if (waits) {
            keepPlan.approve(year, "同意，请按计划推进");
        }
    }

    private void run(String pack, String name, int item, String entry, List<String> units, Map<String, UUID> people) {
        String title = YEAR + "学年" + name + "（演示）";
        transaction.executeWithoutResult(status -> {
            boolean there = programmes
                            .search(new Programmes.Filter(null, YEAR, title), null, 1)
                            .total()
                    > 0;
            if (!there) {
                Programme opened = keep.open(new KeepProgrammes.Start(pack, null, title, YEAR, null, item));
                Draft draft = filled(programmes.draft(opened.id()).orElseThrow(), entry, units, people);
                keep.save(opened.id(), draft, opened.edition());
                keep.draw(opened.id(), SEED);
                launch.launch(opened.id(), "");
            }
        });
    }

    private Draft filled(Draft open, String title, List<String> units, Map<String, UUID> people) {
        int year = LocalDate.now(clock).plusDays(1).getYear();
        UUID entry = whitelist.of(year).stream()
                .filter(one -> one.title().equals(title) && one.state() == Entry.State.APPROVED)
                .map(Entry::id)
                .findFirst()
                .orElseThrow();
        List<Draft.PoolMember> pool = List.of(
                member(people, DemoPeople.INSPECTOR, true),
                member(people, DemoPeople.EXPERT_3, true),
                member(people, DemoPeople.EXPERT, false),
                member(people, DemoPeople.EXPERT_2, false));
        LocalDate took = LocalDate.of(DemoDistrict.LAST_YEAR - 3, 9, 1);
        List<Draft.SubjectDraft> subjects = new ArrayList<>();
        for (String unit : units) {
            String head = unit.equals(DemoPeople.SCHOOL) ? "柯明" : "校长" + unit.substring(unit.length() - 3);
            subjects.add(new Draft.SubjectDraft(unit, head, "校长", took, took.plusYears(4)));
        }
        return new Draft(
                open.title(),
                open.pack(),
                open.version(),
                open.period(),
                open.kind(),
                open.dayCount(),
                new Targets(List.of(), List.of(), List.of(), List.of(), List.of(), units, List.of()),
                subjects,
                open.phases(),
                pool,
                List.of(),
                open.teamSize(),
                40_000L,
                entry,
                open.parameters(),
                open.planItem(),
                "",
                null);
    }

    private static Draft.PoolMember member(Map<String, UUID> people, String account, boolean leads) {
        return new Draft.PoolMember(Objects.requireNonNull(people.get(account)), leads);
    }
}
