package org.duxue.workbooks.columns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duxue.evaluation.framework.Stage;
import org.duxue.workbooks.columns.ColumnMapping.How;
import org.duxue.workbooks.text.Plain;
import org.duxue.workbooks.text.UnitText;
import org.jspecify.annotations.Nullable;

/** Finds the column of the pack that a heading path means. Nothing depends on where the heading stands. */
public final class HeadingMatcher {
    private static final double ALIKE = 0.72;

    private final PackColumns columns;
    private final OfficialHeadings official = OfficialHeadings.load();
    private final ImportMemory memory;

    public HeadingMatcher(PackColumns columns, ImportMemory memory) {
        this.columns = columns;
        this.memory = memory;
    }

    /**
     * What a heading means.
     *
     * @param factor what values are multiplied by to stand in the column's unit
     * @param covers columns that a subtotal stands for
     * @param adds whether several columns like this one are added up
     * @param unitFault whether the heading's unit cannot be converted into the column's
     */
    public record Match(
            @Nullable PackColumn column,
            How how,
            BigDecimal factor,
            List<String> covers,
            boolean adds,
            boolean unitFault,
            String note) {
        Match added() {
            return new Match(column, how, factor, covers, true, unitFault, "与同类列相加");
        }

        static Match none() {
            return new Match(null, How.NONE, BigDecimal.ONE, List.of(), false, false, "");
        }
    }

    /**
     * Looks a heading up.
     *
     * @param stage the stage the whole sheet speaks of, or null
     */
    public Match match(List<String> path, @Nullable Stage stage, String signature) {
        Heading heading = Heading.of(path, columns.stages());
        Stage spoken = heading.stage() == null ? stage : heading.stage();
        Optional<String> remembered = memory.recall(signature);
        if (remembered.isPresent()) {
            PackColumn column = columns.byId(remembered.get());
            if (column != null || remembered.get().equals(ColumnMapping.IGNORED)) {
                return with(column, How.REMEMBERED, heading, List.of());
            }
        }
        PackColumn byId = columns.byId(path.getLast().strip().toLowerCase(java.util.Locale.ROOT));
        if (byId != null) {
            return with(byId, How.ID, heading, List.of());
        }
        for (String text : heading.texts()) {
            Optional<PackColumn> named = columns.named(text);
            if (named.isPresent()) {
                return with(named.get(), How.NAME, heading, List.of());
            }
        }
        Match byPath = byOfficialPath(heading, spoken);
        return byPath.how() == How.NONE ? byAliasOrGuess(heading, spoken) : byPath;
    }

    /** The match that a person's choice makes; the heading's unit is converted as ever. */
    public Match chosen(List<String> path, PackColumn column) {
        return with(column, How.MANUAL, Heading.of(path, columns.stages()), List.of());
    }

    private Match byOfficialPath(Heading heading, @Nullable Stage stage) {
        Optional<OfficialHeadings.Subtotal> subtotal = official.subtotal(heading.keys());
        if (subtotal.isPresent()) {
            PackColumn column = ofStage(subtotal.get().element(), stage);
            List<String> covers = subtotal.get().covers().stream()
                    .map(element -> ofStage(element, stage))
                    .filter(covered -> covered != null)
                    .map(PackColumn::id)
                    .toList();
            return column == null ? Match.none() : with(column, How.ALIAS, heading, covers);
        }
        Optional<String> sum = official.addedTo(heading.keys());
        if (sum.isPresent()) {
            PackColumn column = ofStage(sum.get(), stage);
            return column == null
                    ? Match.none()
                    : with(column, How.ALIAS, heading, List.of()).added();
        }
        return official.element(heading.keys())
                .map(element -> ofStage(element, stage))
                .map(column -> with(column, How.ALIAS, heading, List.of()))
                .orElse(Match.none());
    }

    private @Nullable PackColumn ofStage(String element, @Nullable Stage stage) {
        PackColumn whole = columns.byId(element);
        return whole != null || stage == null ? whole : columns.byId(element + "_" + stage.id());
    }

    private Match byAliasOrGuess(Heading heading, @Nullable Stage stage) {
        for (String text : heading.texts()) {
            List<PackColumn> candidates = columns.aliased(text).stream()
                    .filter(column -> fitsStage(column, stage))
                    .toList();
            if (candidates.size() == 1) {
                return with(candidates.getFirst(), How.ALIAS, heading, List.of());
            }
        }
        return guess(heading, stage);
    }

    private boolean fitsStage(PackColumn column, @Nullable Stage stage) {
        Stage own = column.stage();
        return own == null
                || (stage == null
                        ? column.element().stages().size() == 1
                        : own.id().equals(stage.id()));
    }

    private Match guess(Heading heading, @Nullable Stage stage) {
        record Likeness(PackColumn column, double score) {}
        String text = heading.texts().getFirst();
        return columns.all().stream()
                .filter(column -> stage == null || fitsStage(column, stage))
                .map(column -> new Likeness(column, likeness(column, text, heading)))
                .filter(likeness -> likeness.score() >= ALIKE)
                .max(Comparator.comparingDouble(Likeness::score))
                .map(likeness -> new Match(
                        likeness.column(),
                        How.GUESS,
                        BigDecimal.ONE,
                        List.of(),
                        false,
                        false,
                        "与“" + likeness.column().heading() + "”相近，请确认"))
                .orElse(Match.none());
    }

    private static double likeness(PackColumn column, String text, Heading heading) {
        double full = Plain.likeness(Plain.key(column.heading()), text);
        Stage own = column.stage();
        boolean staged = own != null
                && heading.stage() != null
                && own.id().equals(heading.stage().id());
        return Math.max(
                full,
                staged || own == null
                        ? Plain.likeness(Plain.key(column.element().name()), text)
                        : 0);
    }

    private static Match with(@Nullable PackColumn column, How how, Heading heading, List<String> covers) {
        if (column == null
                || heading.unit().isEmpty()
                || column.element().unit().isEmpty()) {
            return new Match(column, how, BigDecimal.ONE, covers, false, false, "");
        }
        Optional<BigDecimal> factor =
                UnitText.factor(heading.unit().get(), column.element().unit());
        String note = factor.isPresent() && factor.get().compareTo(BigDecimal.ONE) != 0
                ? "单位由" + heading.unit().get() + "换算为" + column.element().unit()
                : "";
        return new Match(column, how, factor.orElse(BigDecimal.ONE), covers, false, factor.isEmpty(), note);
    }

    /**
     * A heading path taken apart.
     *
     * @param keys the headings without units and without a stage in brackets
     * @param texts what the path may be called, most telling first
     * @param stage the one stage named in it, or null
     */
    private record Heading(
            List<String> keys, List<String> texts, @Nullable Stage stage, Optional<String> unit) {
        private static final Set<String> FILLERS = Set.of("其中", "中", "本学年", "上学年");

        static Heading of(List<String> path, List<Stage> stages) {
            Optional<String> unit = Optional.empty();
            List<String> keys = new ArrayList<>();
            Stage named = null;
            for (String part : path) {
                UnitText.Split split = UnitText.split(Plain.key(part));
                unit = split.unit().or(() -> Optional.empty()).isPresent() ? split.unit() : unit;
                String key = split.key();
                for (Stage stage : stages) {
                    String name = Plain.key(stage.name());
                    if (key.contains(name) || key.equals(Plain.key(stage.partName()))) {
                        named = stage;
                        key = key.replace("(" + name + ")", "");
                    }
                }
                if (!key.isEmpty() && !FILLERS.contains(key)) {
                    keys.add(key);
                }
            }
            return new Heading(keys, texts(keys, named), named, unit);
        }

        private static List<String> texts(List<String> keys, @Nullable Stage stage) {
            List<String> path = OfficialHeadings.withoutTotals(keys);
            List<String> texts = new ArrayList<>();
            for (int from = 0; from < path.size(); from++) {
                texts.add(String.join("", path.subList(from, path.size())));
            }
            for (String text : List.copyOf(texts)) {
                if (text.startsWith("学校(机构)")) {
                    texts.add(text.substring("学校(机构)".length()));
                }
            }
            if (stage != null) {
                String name = Plain.key(stage.name());
                for (String text : List.copyOf(texts)) {
                    if (text.startsWith(name + "部")) {
                        texts.add(text.substring(name.length() + 1));
                    } else if (text.startsWith(name)) {
                        texts.add(text.substring(name.length()));
                    }
                }
            }
            return texts.isEmpty() ? List.of("") : texts;
        }
    }
}
