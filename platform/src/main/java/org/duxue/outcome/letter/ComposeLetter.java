package org.duxue.outcome.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.duxue.ground.files.Files;
import org.duxue.outcome.opinion.OpinionMatters;
import org.duxue.reports.docx.DocxWriter;
import org.duxue.reports.docx.TemplateFiller;
import org.duxue.reports.font.FontShelf;
import org.duxue.reports.letter.Letter;
import org.duxue.reports.letter.LetterFields;
import org.duxue.reports.letter.LetterKind;
import org.duxue.reports.letter.Letters;
import org.duxue.reports.letter.figure.FigureFault;
import org.duxue.reports.pdf.PdfWriter;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a letter from the case as it stands, in the office's own form where there is one. */
@Component
class ComposeLetter {
    private final OpinionMatters matters;
    private final LetterTemplates templates;
    private final Files files;
    private final FontShelf fonts = FontShelf.ofThisMachine();

    ComposeLetter(OpinionMatters matters, LetterTemplates templates, Files files) {
        this.matters = matters;
        this.templates = templates;
        this.files = files;
    }

    /**
     * A letter as it would go out.
     *
     * @param filled fields of the office's template, or null for our own form
     */
    record Composed(
            Letter letter,
            String title,
            List<FigureFault> faults,
            @Nullable LetterTemplate template,
            LetterFields.@Nullable Filled filled) {
        Composed {
            faults = List.copyOf(faults);
        }

        List<CaseLetter.Printed> figures() {
            return letter.register().entries().stream()
                    .map(entry -> new CaseLetter.Printed(
                            entry.number(),
                            entry.figure().print(),
                            entry.figure().label(),
                            entry.figure().address(),
                            entry.figure().evidence()))
                    .toList();
        }
    }

    Composed compose(
            CaseView reviewed,
            LetterKind kind,
            String addressee,
            String remark,
            @Nullable String number,
            LocalDate date) {
        OpinionMatters.Prepared prepared = matters.letter(reviewed, kind, number, addressee, remark, date);
        Optional<LetterTemplate> template = templates.of(kind);
        LetterFields.Filled filled = template.map(
                        own -> LetterFields.fill(kind, prepared.matter(), new HashSet<>(own.fields())))
                .orElse(null);
        Letter letter = filled == null ? Letters.write(kind, prepared.matter()) : filled.letter();
        List<FigureFault> faults = new ArrayList<>(prepared.faults());
        faults.addAll(letter.faults());
        return new Composed(letter, Letters.title(kind, prepared.matter()), faults, template.orElse(null), filled);
    }

    byte[] docx(Composed composed) {
        var out = new ByteArrayOutputStream();
        try {
            LetterTemplate template = composed.template();
            LetterFields.Filled filled = composed.filled();
            if (template == null || filled == null) {
                DocxWriter.write(composed.letter().document(), fonts, out);
            } else {
                Path form = files.content(template.sha256());
                try (InputStream in = java.nio.file.Files.newInputStream(form)) {
                    TemplateFiller.fill(in, filled.fields(), fonts, out);
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws org.duxue.ground.shared.Problem for a letter in the office's own form */
    byte[] pdf(Composed composed) {
        if (composed.template() != null) {
            throw LetterProblem.NO_PDF.problem();
        }
        var out = new ByteArrayOutputStream();
        try {
            PdfWriter.write(composed.letter().document(), fonts, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
