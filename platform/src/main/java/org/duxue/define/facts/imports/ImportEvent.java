package org.duxue.define.facts.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.define.facts.imports.Import.Counts;
import org.duxue.define.facts.imports.Import.SourceFile;
import org.duxue.ground.notice.Noteworthy;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;

/** What happened to an import. */
sealed interface ImportEvent extends Recordable {
    Import of();

    @Override
    default String subject() {
        return of().subject();
    }

    @Override
    default Optional<UnitCode> unit() {
        return Optional.of(of().unit());
    }

    record Uploaded(Import of) implements ImportEvent {
        @Override
        public String action() {
            return "facts:import:uploaded";
        }

        @Override
        public Map<String, Object> detail() {
            List<String> files = of.files().stream().map(SourceFile::sha256).toList();
            return Map.of("pack", of.pack(), "period", of.period().toString(), "sha256", files);
        }
    }

    /** A person decided about headings, names or warnings. */
    record Decided(Import of, String about, int decisions) implements ImportEvent {
        @Override
        public String action() {
            return "facts:import:" + about;
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("decisions", decisions);
        }
    }

    record Discarded(Import of) implements ImportEvent {
        @Override
        public String action() {
            return "facts:import:discarded";
        }
    }

    /** The facts are in; whoever brought them reads about it. */
    record Accepted(Import of, int units) implements ImportEvent, Noteworthy {
        @Override
        public String action() {
            return "facts:import:accepted";
        }

        @Override
        public Map<String, Object> detail() {
            Counts counts = of.findings().counts();
            return Map.of(
                    "units", units, "added", counts.added(), "changed", counts.changed(), "removed", counts.removed());
        }

        @Override
        public Audience audience() {
            return new Audience.OneAccount(of.personId());
        }

        @Override
        public String title() {
            return of.period().schoolYear() + "数据导入完成";
        }

        @Override
        public String body() {
            Counts counts = of.findings().counts();
            return "涉及 %d 个单位：新增 %d 项，更改 %d 项，撤销 %d 项。"
                    .formatted(units, counts.added(), counts.changed(), counts.removed());
        }

        @Override
        public String link() {
            return "/imports/" + of.id();
        }
    }

    /** It did not come to an end by itself: a person must look at it again. */
    record CameBack(Import of, String why) implements ImportEvent, Noteworthy {
        @Override
        public String action() {
            return "facts:import:came-back";
        }

        @Override
        public Audience audience() {
            return new Audience.OneAccount(of.personId());
        }

        @Override
        public String title() {
            return of.period().schoolYear() + "数据导入需要处理";
        }

        @Override
        public String body() {
            return why;
        }

        @Override
        public String link() {
            return "/imports/" + of.id();
        }
    }
}
