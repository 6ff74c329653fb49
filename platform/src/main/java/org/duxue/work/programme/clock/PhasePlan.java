package org.duxue.work.programme.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duxue.packs.Pack;
import org.duxue.work.programme.CaseState;
import org.jspecify.annotations.Nullable;

/** The phases of a programme in their order, and which state of a case each of them is about. Pure. */
public record PhasePlan(List<Span> spans) {
    public PhasePlan {
        spans = List.copyOf(spans);
    }

    /**
     * A phase with its first and last day.
     *
     * @param id as in the scheme
     */
    public record Span(String id, String name, String nameEn, LocalDate starts, LocalDate ends) {
        public int days() {
            return Deadline.left(starts, ends) + 1;
        }
    }

    /** One phase after the other from a first day on, each as long as the scheme says. */
    public static PhasePlan from(List<Pack.Phase> phases, LocalDate first) {
        List<Span> spans = new ArrayList<>();
        LocalDate day = first;
        for (Pack.Phase phase : phases) {
            LocalDate last = day.plusDays(Math.max(1, phase.days()) - 1L);
            spans.add(new Span(phase.id(), phase.name(), phase.nameEn(), day, last));
            day = last.plusDays(1);
        }
        return new PhasePlan(spans);
    }

    /** What is wrong with the dates of a phase, or null. */
    public @Nullable String clash(int at) {
        Span span = spans.get(at);
        if (span.ends().isBefore(span.starts())) {
            return "结束日期早于开始日期";
        }
        if (at > 0 && !span.starts().isAfter(spans.get(at - 1).ends())) {
            return "应在“" + spans.get(at - 1).name() + "”结束之后开始";
        }
        return null;
    }

    /** The state of a case during the phase; empty for a phase that no state is about. */
    public Optional<CaseState> state(String id) {
        boolean closing = index("opinion") >= 0 && index(id) > index("opinion");
        return Optional.ofNullable(
                switch (id) {
                    case "notice", "list", "contract", "preparation" -> CaseState.PREPARING;
                    case "self-evaluation", "self-check" -> CaseState.SELF_EVALUATION;
                    case "report" -> closing ? CaseState.FINAL : CaseState.SELF_EVALUATION;
                    case "desk-review", "data-check", "assessment" -> CaseState.DESK_REVIEW;
                    case "on-site", "visit" -> CaseState.ON_SITE;
                    case "rescore" -> CaseState.DELIBERATION;
                    case "opinion" -> CaseState.PRELIMINARY;
                    case "feedback", "report-out", "conclusion" -> CaseState.FINAL;
                    case "rectification", "re-check" -> CaseState.RECTIFYING;
                    default -> null;
                });
    }

    /** The last phase that is about the state. */
    public Optional<Span> during(CaseState state) {
        return spans.stream()
                .filter(span -> state(span.id()).filter(state::equals).isPresent())
                .reduce((earlier, later) -> later);
    }

    /** Where a case begins: the self-evaluation, or the desk where the scheme asks for none. */
    public CaseState first() {
        return during(CaseState.SELF_EVALUATION).isPresent() ? CaseState.SELF_EVALUATION : CaseState.DESK_REVIEW;
    }

    /** The phase a day lies in. */
    public Optional<Span> on(LocalDate day) {
        return spans.stream()
                .filter(span -> !day.isBefore(span.starts()) && !day.isAfter(span.ends()))
                .findFirst();
    }

    private int index(String id) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
