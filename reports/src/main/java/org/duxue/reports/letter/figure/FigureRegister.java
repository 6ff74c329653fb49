package org.duxue.reports.letter.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.duxue.reports.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * All figures a letter may print, and which of them it did. Composers print through it, so that text, table and chart take
 * the same number; sentences written by people are looked through and what they say is matched with what is known. Not
 * thread-safe; one letter has one register.
 */
public final class FigureRegister {
    private final SequencedMap<String, Figure> known = new LinkedHashMap<>();
    private final SequencedMap<String, Integer> cited = new LinkedHashMap<>();
    private final SequencedSet<String> literals = new LinkedHashSet<>();
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, List<String>> charts = new LinkedHashMap<>();

    /** One figure that was printed, under its number. */
    public record Entry(int number, Figure figure) {}

    public void know(Figure figure) {
        known.put(figure.address(), figure);
    }

    /** A name or a quotation whose digits are no figures of this letter. */
    public void literal(@Nullable String text) {
        if (text != null && text.codePoints().anyMatch(Character::isDigit)) {
            literals.add(text);
        }
    }

    public Optional<Figure> figure(String address) {
        return Optional.ofNullable(known.get(address));
    }

    /**
     * The figure as text, with the number of its entry.
     *
     * @throws IllegalArgumentException when the register does not know the address
     */
    public Span cite(String address) {
        Figure figure = need(address);
        return Span.cited(figure.print(), number(figure));
    }

    /** As printed in a cell of a table that is checked against the register: caption, row and column from 0. */
    public String cell(String caption, int row, int column, String address) {
        number(need(address));
        return pin(caption, row, column, address);
    }

    /** Like {@link #cell}, for a table that names the address in every row and needs no entry among the sources. */
    public String pin(String caption, int row, int column, String address) {
        Figure figure = need(address);
        cells.put(caption + "/" + row + "/" + column, address);
        return figure.number();
    }

    /** That a chart shows these figures; the check wants to find each in its labels. */
    public void chart(String caption, List<String> addresses) {
        charts.put(caption, List.copyOf(addresses));
        addresses.forEach(address -> number(need(address)));
    }

    /** A sentence of somebody's, with every number that the register can explain cited. */
    public List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (Numeral numeral : Numeral.in(text, literals)) {
            Optional<Figure> figure = explain(numeral, sentence(text, numeral.start()));
            if (figure.isPresent()) {
                int end = numeral.end();
                String unit = figure.get().unit();
                end += text.startsWith(unit, end) ? unit.length() : 0;
                spans.add(Span.cited(text.substring(from, end), number(figure.get())));
                from = end;
            }
        }
        if (from < text.length() || spans.isEmpty()) {
            spans.add(Span.of(text.substring(from)));
        }
        return spans;
    }

    /** Numbers of a text that nothing explains. */
    public List<FigureFault> unexplained(String place, String text) {
        List<FigureFault> faults = new ArrayList<>();
        for (Numeral numeral : Numeral.in(text, literals)) {
            String sentence = sentence(text, numeral.start());
            if (explain(numeral, sentence).isEmpty()) {
                faults.add(fault(place, numeral, sentence));
            }
        }
        return faults;
    }

    /** Figures printed so far, by their numbers. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        cited.forEach((address, number) -> entries.add(new Entry(number, need(address))));
        return entries;
    }

    Optional<Figure> pinned(String caption, int row, int column) {
        return Optional.ofNullable(cells.get(caption + "/" + row + "/" + column))
                .map(this::need);
    }

    List<Figure> charted(String caption) {
        return charts.getOrDefault(caption, List.of()).stream().map(this::need).toList();
    }

    Optional<Figure> numbered(int number) {
        return entries().stream()
                .filter(entry -> entry.number() == number)
                .map(Entry::figure)
                .findFirst();
    }

    SequencedSet<String> literals() {
        return Collections.unmodifiableSequencedSet(literals);
    }

    /** Of several figures that a number may say, the one whose label stands nearest before it in the sentence. */
    Optional<Figure> explain(Numeral numeral, String sentence) {
        return known.values().stream()
                .filter(figure -> figure.isSaidBy(numeral))
                .max(Comparator.comparingInt(figure -> sentence.lastIndexOf(figure.label())));
    }

    private FigureFault fault(String place, Numeral numeral, String sentence) {
        Optional<Figure> meant = known.values().stream()
                .filter(figure -> figure.label().length() > 1 && sentence.contains(figure.label()))
                .filter(figure -> figure.unit().isEmpty() || numeral.after().startsWith(figure.unit()))
                .max(Comparator.comparingInt(figure -> figure.label().length()));
        return meant.map(figure -> new FigureFault(
                        FigureFault.Kind.DIFFERS,
                        place,
                        numeral.text(),
                        sentence,
                        "这里写作 " + numeral.text() + "，而“" + figure.label() + "”的登记值是 " + figure.print() + "；请改正，或改写这句话"))
                .orElseGet(() -> new FigureFault(
                        FigureFault.Kind.UNEXPLAINED,
                        place,
                        numeral.text(),
                        sentence,
                        "没有数据、评定或条款能说明 " + numeral.text() + "；请核对后改正、删去，或先补充数据"));
    }

    /** The sentence around a place of a text. */
    static String sentence(String text, int place) {
        int from = place;
        while (from > 0 && "。；！？\n".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = place;
        while (to < text.length() && "。；！？\n".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to).strip();
    }

    private int number(Figure figure) {
        return cited.computeIfAbsent(figure.address(), _ -> cited.size() + 1);
    }

    private Figure need(String address) {
        Figure figure = known.get(address);
        if (figure == null) {
            throw new IllegalArgumentException("no figure at " + address);
        }
        return figure;
    }
}
