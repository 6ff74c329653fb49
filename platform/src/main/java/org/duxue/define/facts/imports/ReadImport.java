package org.duxue.define.facts.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.duxue.define.facts.FactsOf;
import org.duxue.define.facts.imports.Import.Counts;
import org.duxue.define.facts.imports.Import.Findings;
import org.duxue.define.facts.imports.Import.SourceFile;
import org.duxue.define.framework.Frameworks;
import org.duxue.evaluation.facts.Facts;
import org.duxue.ground.files.Files;
import org.duxue.ground.organisation.UnitKind;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Period;
import org.duxue.workbooks.FactFiles;
import org.duxue.workbooks.FileView;
import org.duxue.workbooks.InputFile;
import org.duxue.workbooks.ReadOptions;
import org.duxue.workbooks.ReadSummary;
import org.duxue.workbooks.rows.NearMatch;
import org.duxue.workbooks.rows.UnitDirectory;
import org.duxue.workbooks.source.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The reading job: recognises the files, stops for a person when mandatory headings are not found, else reads every row into staging and
 * makes the difference. All in one transaction: a reading that was broken off never was.
 */
@Component
class ReadImport {
    private final JobOutcome outcome;
    private final Imports imports;
    private final Staging staging;
    private final Files files;
    private final Units units;
    private final Frameworks frameworks;
    private final FactsOf facts;
    private final Clock clock;

    ReadImport(
            JobOutcome outcome,
            Imports imports,
            Staging staging,
            Files files,
            Units units,
            Frameworks frameworks,
            FactsOf facts,
            Clock clock) {
        this.outcome = outcome;
        this.imports = imports;
        this.staging = staging;
        this.files = files;
        this.units = units;
        this.frameworks = frameworks;
        this.facts = facts;
        this.clock = clock;
    }

    void run(UUID id) {
        outcome.run(id, ImportState.READING, "识别文件", this::read);
    }

    private void read(Import taken) {
        JobProgress progress = new JobProgress(imports, taken.id(), clock);
        FactFiles recognised = open(taken, progress);
        Findings seen = new Findings(recognised.columns(), recognised.missing(), List.of(), Counts.ZERO);
        Import known = taken.found(layouts(taken, recognised), seen);
        staging.clear(taken.id());
        if (unclear(recognised) && !taken.decisions().mapped()) {
            imports.update(known.in(ImportState.MAPPING, null));
            return;
        }
        Import read = stage(known, recognised, progress);
        progress.at("比较差异", 0, 0);
        Import compared = settled(read, staging.settle(read));
        imports.update(compared.in(compared.verdict(), null));
    }

    private FactFiles open(Import taken, JobProgress progress) {
        List<InputFile> inputs = taken.files().stream()
                .map(file -> new InputFile(files.content(file.sha256()), file.name()))
                .toList();
        FactFiles opened = FactFiles.open(
                inputs,
                frameworks.pack(taken.pack()),
                new RememberedMappings(imports, taken.unit(), taken.pack()),
                directory(),
                Limits.DEFAULT,
                progress);
        return taken.decisions().columns().isEmpty()
                ? opened
                : opened.choose(taken.decisions().columns());
    }

    /** Without a mandatory column nothing can be read; a heading that is only alike is left out with a warning instead. */
    private static boolean unclear(FactFiles recognised) {
        boolean something = recognised.files().stream().anyMatch(file -> file.layout() != null);
        return something && !recognised.missing().isEmpty();
    }

    private Import stage(Import known, FactFiles recognised, JobProgress progress) {
        StagingSink sink = new StagingSink(
                known.id(), known.unit().value(), known.findings().columns(), staging);
        ReadOptions options = new ReadOptions(
                previous(known.pack(), known.period()),
                facts.district(known.pack(), known.period()).facts(),
                known.decisions().matches(),
                known.person(),
                clock.instant());
        ReadSummary summary = recognised.read(options, sink, progress);
        List<NearMatch> questions = sink.finish();
        Counts counts =
                new Counts(summary.rows(), summary.values(), summary.errors(), summary.warnings(), 0, 0, 0, 0, 0);
        Findings found = new Findings(recognised.columns(), recognised.missing(), questions, counts);
        Import read = known.found(known.files(), found);
        return read.found(read.files(), found.with(counts.explained(staging.unexplained(read))));
    }

    static Import settled(Import read, Counts difference) {
        Counts counts = read.findings()
                .counts()
                .differing(difference.added(), difference.changed(), difference.removed(), difference.unchanged());
        return read.found(read.files(), read.findings().with(counts));
    }

    private static List<SourceFile> layouts(Import taken, FactFiles recognised) {
        List<SourceFile> known = new ArrayList<>();
        List<FileView> views = recognised.files();
        for (int i = 0; i < taken.files().size(); i++) {
            SourceFile file = taken.files().get(i);
            var layout = i < views.size() ? views.get(i).layout() : null;
            String code = layout == null
                    ? null
                    : layout.name().toLowerCase(Locale.ROOT).replace('_', '-');
            known.add(new SourceFile(file.name(), file.size(), file.sha256(), code));
        }
        return known;
    }

    private @Nullable Facts previous(String pack, Period period) {
        Facts known = facts.district(pack, period.previous()).facts();
        return known.schools().rows() == 0 ? null : known;
    }

    private UnitDirectory directory() {
        return UnitDirectory.of(units.all().stream()
                .filter(unit -> unit.kind() == UnitKind.SCHOOL
                        || unit.kind() == UnitKind.KINDERGARTEN
                        || unit.kind() == UnitKind.TEACHING_POINT)
                .map(unit -> new UnitDirectory.Unit(
                        unit.code().value(), unit.name(), unit.type() == null ? "" : unit.type(), List.of()))
                .toList());
    }
}
