package org.duxue.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.duxue.evaluation.Assessment;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.Evaluator;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.packs.PackLibrary;

/**
 * Full evaluation of the balanced-development pack over seeded schools: one county, a large city, a country of 2 900
 * counties with 200 000 school stages; with and without a trace for every number. Prints medians, wall and processor
 * time apart (they differ on a busy machine), and how cost grows.
 */
public final class EvaluateBench {
    private static final EvaluationOptions OPTIONS = EvaluationOptions.on(LocalDate.of(2025, 11, 24));
    private static final int RUNS = 5;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private EvaluateBench() {}

    public static void main(String[] args) {
        Framework framework = PackLibrary.builtIn("balanced-development").framework();
        Evaluator evaluator = Evaluator.of(framework);
        System.out.printf(
                Locale.ROOT,
                "%d processors; pack %s %s; median of %d runs after warming up%n",
                Runtime.getRuntime().availableProcessors(),
                framework.id(),
                framework.version(),
                RUNS);
        System.out.printf(
                Locale.ROOT,
                "%-34s %9s %9s %12s %8s %14s %12s%n",
                "what",
                "schools",
                "units",
                "evaluate ms",
                "CPU ms",
                "CPU µs per unit",
                "traces ms");
        double city = row(evaluator, "500 schools, 1 county", 500, 1, true);
        double large = row(evaluator, "10 000 schools, 20 counties", 10_000, 20, true);
        double country = row(evaluator, "160 000 schools, 2 900 counties", 160_000, 2_900, false);
        System.out.printf(
                Locale.ROOT,
                "CPU per unit: country ÷ large city = %.2f, large city ÷ county = %.2f (1 is linear)%n",
                country / large,
                large / city);
    }

    private static double row(Evaluator evaluator, String what, int schools, int counties, boolean traces) {
        Facts facts = facts(evaluator.framework(), schools, counties);
        int rounds = schools < 1000 ? 60 : 8;
        for (int warm = 0; warm < rounds; warm++) {
            evaluator.evaluate(facts, OPTIONS);
        }
        double[] times = new double[RUNS];
        double[] cpu = new double[RUNS];
        int units = 0;
        for (int run = 0; run < RUNS; run++) {
            long used = PROCESS.getProcessCpuTime();
            long start = System.nanoTime();
            Evaluation evaluation = evaluator.evaluate(facts, OPTIONS);
            times[run] = (System.nanoTime() - start) / 1e6;
            cpu[run] = (PROCESS.getProcessCpuTime() - used) / 1e6;
            units = (int) evaluation.units().stream()
                    .filter(u -> !u.stage().isEmpty())
                    .count();
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s %9d %9d %12.1f %8.1f %14.2f %12s%n",
                what,
                schools,
                units,
                median(times),
                median(cpu),
                median(cpu) * 1000 / units,
                traces ? traced(evaluator, facts) : "–");
        return median(cpu) / units;
    }

    private static String traced(Evaluator evaluator, Facts facts) {
        double[] times = new double[3];
        int count = 0;
        for (int run = 0; run < times.length; run++) {
            long start = System.nanoTime();
            Assessment assessment = evaluator.assess(facts, OPTIONS);
            count = 0;
            for (Address address : assessment.addresses()) {
                count += assessment.trace(address).steps().isEmpty() ? 0 : 1;
            }
            times[run] = (System.nanoTime() - start) / 1e6;
        }
        return String.format(Locale.ROOT, "%.0f (%d)", median(times), count);
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Six in ten primary, one and a half junior, the rest nine-year; every element filled, one value in 500 missing. */
    private static Facts facts(Framework framework, int schools, int counties) {
        Random random = new Random(20251124);
        FactTable.Builder table = FactTable.builder();
        Map<String, double[]> columns = new HashMap<>();
        List<Element> lists = new ArrayList<>();
        for (Element element : framework.elements()) {
            if (element.level() != Level.DISTRICT && isNumber(element)) {
                element.columns().forEach(c -> columns.put(c, new double[schools]));
            } else if (element.level() != Level.DISTRICT && element.kind() == Element.Kind.NUMBERS) {
                lists.add(element);
            }
        }
        columns.values().forEach(c -> Arrays.fill(c, Double.NaN));
        for (int k = 0; k < schools; k++) {
            double draw = random.nextDouble();
            String type = draw < 0.6 ? "小学" : draw < 0.75 ? "初级中学" : "九年一贯制学校";
            table.row(String.format(Locale.ROOT, "2%09d", k))
                    .text("name", "学校" + k)
                    .text("type", type)
                    .text("district", String.format(Locale.ROOT, "%06d", 100_000 + k % counties));
            boolean[] has = {!type.equals("初级中学"), !type.equals("小学")};
            school(framework, columns, k, has, random);
            lists.forEach(list -> list(table, list, has, random));
        }
        columns.forEach(table::column);
        return new Facts(table.build(), districts(framework, counties));
    }

    private static boolean isNumber(Element element) {
        return switch (element.kind()) {
            case NUMBER, COUNT, FLAG -> !element.id().equals("counts_as_school");
            case CHOICE, TEXT, NUMBERS -> false;
        };
    }

    private static void school(
            Framework framework, Map<String, double[]> columns, int k, boolean[] has, Random random) {
        int pupils = 100 + random.nextInt(1500);
        for (Element element : framework.elements()) {
            for (String column : element.columns()) {
                double[] values = columns.get(column);
                boolean here = element.level() == Level.SCHOOL
                        || (column.endsWith("_primary") && has[0])
                        || (column.endsWith("_junior") && has[1]);
                if (values != null && here && random.nextInt(500) > 0) {
                    values[k] = value(element, pupils, random);
                }
            }
        }
    }

    private static double value(Element element, int pupils, Random random) {
        double spread = 0.7 + 0.6 * random.nextDouble();
        return switch (element.unit()) {
            case "人" -> element.id().equals("pupils") ? pupils : Math.rint(pupils * 0.02 * spread);
            case "m2" ->
                element.id().contains("indoor") ? Math.rint(pupils * spread) : Math.rint(pupils * 90 * spread) / 10;
            case "万元" -> Math.rint(pupils * 25 * spread) / 100;
            case "间" -> Math.rint(pupils * 0.03 * spread);
            default -> element.kind() == Element.Kind.FLAG ? 1 : Math.rint(1 + pupils * 0.03 * spread);
        };
    }

    private static void list(FactTable.Builder table, Element element, boolean[] has, Random random) {
        for (String column : element.columns()) {
            boolean here = element.level() == Level.SCHOOL
                    || (column.endsWith("_primary") && has[0])
                    || (column.endsWith("_junior") && has[1]);
            if (here) {
                table.list(column, 38 + random.nextInt(10), 36 + random.nextInt(12), 96, 40);
            }
        }
    }

    private static FactTable districts(Framework framework, int counties) {
        FactTable.Builder table = FactTable.builder();
        for (int d = 0; d < counties; d++) {
            table.row(String.format(Locale.ROOT, "%06d", 100_000 + d));
        }
        for (Element element : framework.elements()) {
            if (element.level() == Level.DISTRICT && isNumber(element)) {
                double[] values = new double[counties];
                Arrays.fill(values, element.kind() == Element.Kind.FLAG ? 0 : 100);
                table.column(element.id(), values);
            }
        }
        return table.build();
    }
}
