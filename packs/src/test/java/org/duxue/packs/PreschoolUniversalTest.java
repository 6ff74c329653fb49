package org.duxue.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Stage;
import org.junit.jupiter.api.Test;

/** The contract of the preschool-universal pack: columns, the thirty-six items, and what is not verified. */
class PreschoolUniversalTest {
    private final Pack pack = PackLibrary.builtIn("preschool-universal");
    private final Framework framework = pack.framework();

    @Test
    void numbersItsItemsAsTheStandardDoes() {
        List<String> ids = framework.sections().stream()
                .flatMap(section -> section.indicators().stream())
                .map(Indicator::id)
                .filter(id -> !id.startsWith("K"))
                .toList();
        assertThat(ids)
                .containsExactlyElementsOf(
                        Stream.of(numbered("P", 1, 3), numbered("G", 4, 25), numbered("Q", 26, 36), Stream.of("S1"))
                                .flatMap(each -> each)
                                .toList());
    }

    private static Stream<String> numbered(String letter, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> letter + number);
    }

    @Test
    void judgesEachKindergartenButOwesTheDistrictOnlyShares() {
        assertThat(framework.stages()).extracting(Stage::id).containsExactly("kindergarten");
        assertThat(framework.sections().getLast().indicators())
                .hasSize(8)
                .allSatisfy(i -> assertThat(i.rollUp()).isEqualTo(Indicator.RollUp.UNIT_ONLY));
    }

    @Test
    void keepsTheColumnsOfADataFile() {
        assertThat(framework.elements())
                .extracting(Element::id)
                .contains("code", "name", "type", "ownership", "setting", "children", "classes", "teachers", "carers")
                .contains("nursery_sizes", "small_sizes", "middle_sizes", "big_sizes", "mixed_sizes")
                .contains(
                        "outdoor_area", "activity_area", "building_area", "books", "compound", "designed_year", "fee");
        assertThat(framework.elements())
                .filteredOn(e -> e.id().equals("ownership"))
                .singleElement()
                .satisfies(e -> assertThat(e.choices()).containsExactly("公办", "普惠性民办", "其他民办"));
    }

    @Test
    void marksWhatWasNotCheckedAgainstADocument() {
        assertThat(Unverified.in(framework))
                .containsExactly(
                        "merge",
                        "split",
                        "parameter older_share",
                        "parameter nursery_size",
                        "parameter small_size",
                        "parameter middle_size",
                        "parameter big_size",
                        "parameter mixed_size",
                        "parameter teachers_per_class",
                        "parameter staff_per_class",
                        "Q26",
                        "Q27",
                        "K4",
                        "K5");
    }
}
