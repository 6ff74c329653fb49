package org.duxue.outcome.letter.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.duxue.outcome.letter.CaseLetter;
import org.duxue.outcome.letter.LetterProblem;
import org.duxue.outcome.letter.ReadLetters;
import org.duxue.reports.letter.LetterKind;
import org.duxue.reports.letter.figure.FigureFault;
import org.jspecify.annotations.Nullable;

/** A letter on the wire. */
record LetterJson(
        UUID id,
        UUID caseId,
        String kind,
        String kindName,
        String title,
        @Nullable String number,
        String state,
        String addressee,
        String remark,
        String template,
        List<FaultJson> faults,
        List<CaseLetter.Printed> figures,
        String createdBy,
        Instant createdAt,
        @Nullable String issuedBy,
        @Nullable Instant issuedAt,
        @Nullable String docxSha256,
        @Nullable String pdfSha256,
        CaseLetter.@Nullable Receipt receipt,
        long version) {

    record FaultJson(String kind, String place, String text, String sentence, String message) {
        static FaultJson of(FigureFault fault) {
            String kind = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new FaultJson(kind, fault.place(), fault.text(), fault.sentence(), fault.message());
        }
    }

    static LetterKind kind(@Nullable String code) {
        String given = code == null ? "" : code;
        return LetterKind.of(given).orElseThrow(() -> LetterProblem.KIND_UNKNOWN.with("kind", given));
    }

    static LetterJson of(ReadLetters.Shown shown) {
        CaseLetter letter = shown.letter();
        CaseLetter.Issue issued = letter.issued();
        return new LetterJson(
                letter.id(),
                letter.caseId(),
                letter.kind().code(),
                letter.kind().title(),
                shown.title(),
                issued == null ? null : issued.number(),
                issued == null ? "draft" : "issued",
                letter.addressee(),
                letter.remark(),
                shown.ownTemplate() ? "office" : "house",
                shown.faults().stream().map(FaultJson::of).toList(),
                shown.figures(),
                letter.createdBy(),
                letter.createdAt(),
                issued == null ? null : issued.by(),
                issued == null ? null : issued.at(),
                issued == null ? null : issued.docx(),
                issued == null ? null : issued.pdf(),
                letter.receipt(),
                letter.version());
    }
}
