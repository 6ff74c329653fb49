package org.duxue.define.facts.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.duxue.workbooks.MissingColumn;
import org.duxue.workbooks.columns.ColumnMapping;
import org.duxue.workbooks.rows.NearMatch;
import org.jspecify.annotations.Nullable;

/**
 * Files on their way to becoming facts.
 *
 * @param unit the district they are brought into
 * @param decisions what people have decided so far
 * @param findings what reading found
 * @param failure why it failed or came back for review, or null
 */
public record Import(
        UUID id,
        UnitCode unit,
        String pack,
        Period period,
        ImportState state,
        List<SourceFile> files,
        Decisions decisions,
        Findings findings,
        @Nullable Failure failure,
        UUID personId,
        String person,
        Instant createdAt,
        @Nullable Instant acceptedAt,
        int version) {
    public Import {
        files = List.copyOf(files);
    }

    /** What the import is called among the references to its files. */
    public String subject() {
        return subject(id);
    }

    static String subject(UUID id) {
        return "import " + id;
    }

    /** @param layout what it was recognised as, null before or when nothing fits */
    public record SourceFile(
            String name, long size, String sha256, @Nullable String layout) {}

    /**
     * @param columns key of a heading → column of the pack, or empty to leave it out
     * @param mapped whether a person has looked at the headings
     * @param matches key of a near match → code of a unit, or empty for a new one
     * @param reasons key of a warning → why the value is right
     */
    public record Decisions(
            Map<String, String> columns, boolean mapped, Map<String, String> matches, Map<String, String> reasons) {
        public Decisions {
            columns = Map.copyOf(columns);
            matches = Map.copyOf(matches);
            reasons = Map.copyOf(reasons);
        }

        public static Decisions none() {
            return new Decisions(Map.of(), false, Map.of(), Map.of());
        }
    }

    public record Findings(
            List<ColumnMapping> columns, List<MissingColumn> missing, List<NearMatch> questions, Counts counts) {
        public Findings {
            columns = List.copyOf(columns);
            missing = List.copyOf(missing);
            questions = List.copyOf(questions);
        }

        public static Findings none() {
            return new Findings(List.of(), List.of(), List.of(), Counts.ZERO);
        }

        public Findings with(Counts other) {
            return new Findings(columns, missing, questions, other);
        }
    }

    /** @param unexplained warnings that need a reason and have none */
    public record Counts(
            long rows,
            long values,
            long errors,
            long warnings,
            long unexplained,
            long added,
            long changed,
            long removed,
            long unchanged) {
        public static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

        public Counts explained(long left) {
            return new Counts(rows, values, errors, warnings, left, added, changed, removed, unchanged);
        }

        public Counts differing(long toAdd, long toChange, long toRemove, long same) {
            return new Counts(rows, values, errors, warnings, unexplained, toAdd, toChange, toRemove, same);
        }
    }

    /** A refusal that happened while nobody was waiting for an answer. */
    public record Failure(String code, int status, String detail, String hint) {}

    /** Near matches nobody has answered yet. */
    public long open() {
        return findings.questions().stream()
                .filter(question -> !decisions.matches().containsKey(question.key()))
                .count();
    }

    /** What the state is once reading is done. */
    public ImportState verdict() {
        Counts counts = findings.counts();
        boolean clean = counts.errors() == 0 && counts.unexplained() == 0 && open() == 0;
        return clean ? ImportState.READY : ImportState.REVIEW;
    }

    public Import in(ImportState other, @Nullable Failure because) {
        return new Import(
                id,
                unit,
                pack,
                period,
                other,
                files,
                decisions,
                findings,
                because,
                personId,
                person,
                createdAt,
                acceptedAt,
                version);
    }

    public Import with(Decisions other) {
        return new Import(
                id,
                unit,
                pack,
                period,
                state,
                files,
                other,
                findings,
                failure,
                personId,
                person,
                createdAt,
                acceptedAt,
                version);
    }

    public Import found(List<SourceFile> recognised, Findings other) {
        return new Import(
                id,
                unit,
                pack,
                period,
                state,
                recognised,
                decisions,
                other,
                failure,
                personId,
                person,
                createdAt,
                acceptedAt,
                version);
    }
}
