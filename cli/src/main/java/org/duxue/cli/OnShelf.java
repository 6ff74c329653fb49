package org.duxue.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duxue.cli.terminal.Words;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Parameter;
import org.duxue.evaluation.framework.Section;
import org.duxue.packs.Pack;
import org.duxue.packs.PackCheck;
import org.duxue.packs.PackLibrary;
import org.duxue.packs.appraisal.AppraisalCheck;
import org.duxue.packs.appraisal.AppraisalLibrary;
import org.duxue.packs.appraisal.AppraisalLint;
import org.duxue.packs.appraisal.AppraisalPack;

/** A pack of either kind, as the pack commands look at it; read from a folder it has been checked whole. */
sealed interface OnShelf {
    String id();

    String version();

    String title(Words words);

    /** The tree with its parameters, a line each; {@code mark} says of an unverified figure that it is one. */
    List<String> outline(Words words);

    PackCheck check();

    int examples();

    /** What is unwise though it can be computed, a line each. */
    List<String> lint(Words words);

    /** Ids of all packs that ship with the product. */
    static List<String> ids() {
        return Stream.concat(PackLibrary.builtInIds().stream(), AppraisalLibrary.builtInIds().stream())
                .toList();
    }

    static OnShelf named(String name, Words words) {
        if (AppraisalLibrary.builtInIds().contains(name)) {
            return new OfAppraisal(AppraisalLibrary.builtIn(name));
        }
        Path folder = Path.of(name);
        if (AppraisalLibrary.holds(folder)) {
            return new OfAppraisal(AppraisalLibrary.load(folder));
        }
        if (PackLibrary.builtInIds().contains(name) || Files.isDirectory(folder)) {
            return new OfStandard(Packs.named(name, words));
        }
        throw new WrongInput(words.say("no-pack", name, String.join(", ", ids())));
    }

    private static List<String> parameters(List<Parameter> parameters, Words words) {
        List<String> lines = new ArrayList<>();
        if (!parameters.isEmpty()) {
            lines.add("");
            lines.add(words.say("parameters"));
        }
        for (Parameter p : parameters) {
            String mark = p.clause().verified() ? "" : " " + words.say("unverified");
            String name = words.either(p.name(), p.nameEn());
            lines.add("  %s = %s %s  %s%s".formatted(p.id(), p.value().toPlainString(), p.unit(), name, mark));
        }
        return lines;
    }

    /** A standard with thresholds. */
    record OfStandard(Pack pack) implements OnShelf {
        @Override
        public String id() {
            return pack.id();
        }

        @Override
        public String version() {
            return pack.version();
        }

        @Override
        public String title(Words words) {
            return words.either(pack.title(), pack.titleEn());
        }

        @Override
        public List<String> outline(Words words) {
            List<String> lines = new ArrayList<>();
            for (Section section : pack.framework().sections()) {
                lines.add("");
                lines.add(words.either(section.name(), section.nameEn()));
                for (Indicator indicator : section.indicators()) {
                    String mark = indicator.clause().verified() ? "" : " " + words.say("unverified");
                    String name = words.either(indicator.name(), indicator.nameEn());
                    lines.add("  %-5s %s%s".formatted(indicator.id(), name, mark));
                }
            }
            lines.addAll(parameters(pack.framework().parameters(), words));
            return lines;
        }

        @Override
        public PackCheck check() {
            return PackCheck.of(pack);
        }

        @Override
        public int examples() {
            return pack.examples().size();
        }

        @Override
        public List<String> lint(Words words) {
            return List.of();
        }
    }

    /** A tree of observation points. */
    record OfAppraisal(AppraisalPack pack) implements OnShelf {
        @Override
        public String id() {
            return pack.id();
        }

        @Override
        public String version() {
            return pack.header().version();
        }

        @Override
        public String title(Words words) {
            return words.either(pack.header().title(), pack.header().titleEn());
        }

        @Override
        public List<String> outline(Words words) {
            List<String> lines = new ArrayList<>();
            for (Domain domain : pack.scheme().domains()) {
                lines.add("");
                lines.add(line(
                        domain.id(),
                        domain.name(),
                        domain.nameEn(),
                        domain.weight().toPlainString(),
                        words));
                for (KeyIndicator one : domain.indicators()) {
                    lines.add("  "
                            + line(
                                    one.id(),
                                    one.name(),
                                    one.nameEn(),
                                    one.weight().toPlainString(),
                                    words));
                    one.points()
                            .forEach(p -> lines.add("    "
                                    + line(
                                            p.id(),
                                            p.name(),
                                            p.nameEn(),
                                            p.weight().toPlainString(),
                                            words)));
                }
            }
            lines.addAll(parameters(pack.scheme().parameters(), words));
            return lines;
        }

        private static String line(String id, String name, String nameEn, String weight, Words words) {
            return "%-5s %s  %s".formatted(id, words.either(name, nameEn), weight);
        }

        @Override
        public PackCheck check() {
            return AppraisalCheck.of(pack);
        }

        @Override
        public int examples() {
            return pack.examples().size();
        }

        @Override
        public List<String> lint(Words words) {
            List<String> lines = new ArrayList<>();
            AppraisalLint.of(pack.scheme())
                    .forEach(finding -> lines.add(words.say("lint-finding", finding.where(), finding.message())));
            return lines;
        }
    }
}
