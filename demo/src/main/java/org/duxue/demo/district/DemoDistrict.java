package org.duxue.demo.district;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duxue.demo.school.Kindergarten;
import org.duxue.demo.school.School;
import org.duxue.demo.school.Stage;

/**
 * The invented district 清河区 in one school year: as large as a real one, with its troubles.
 *
 * @param year the autumn in which the school year begins; figures are those of 1 September
 * @param schools in the order of the cast, campuses after the schools of their kind
 */
public record DemoDistrict(long seed, int year, List<School> schools, List<Kindergarten> kindergartens) {
    public static final String CODE = "500199";
    public static final String NAME = "清河区";
    public static final long DEFAULT_SEED = 20250901L;
    public static final int FIRST_YEAR = 2020;
    public static final int LAST_YEAR = 2025;

    public DemoDistrict {
        schools = List.copyOf(schools);
        kindergartens = List.copyOf(kindergartens);
    }

    /**
     * The district of a seed in a year.
     *
     * @throws IllegalArgumentException outside {@value #FIRST_YEAR}–{@value #LAST_YEAR}
     */
    public static DemoDistrict generate(long seed, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("the demonstration district exists from 2020 to 2025, not in " + year);
        }
        List<Cast.Role> roles = Cast.schools();
        Map<String, Map<Stage, Integer>> last = Years.lastPupils(seed, roles);
        Map<String, Stocks> stocks = new Drawing(seed, roles, last).stocks(Tuning.standard());
        List<School> schools = new ArrayList<>();
        for (Cast.Role role : roles) {
            Stocks own = stocks.get(role.identity().code());
            if (own != null && role.identity().founded() <= year) {
                schools.add(school(seed, role, last.getOrDefault(role.identity().code(), Map.of()), own, year));
            }
        }
        return new DemoDistrict(seed, year, schools, new Nurseries(seed, year).all());
    }

    private static School school(long seed, Cast.Role role, Map<Stage, Integer> last, Stocks stocks, int year) {
        Outfitting outfitting = new Outfitting(seed, year);
        int years = LAST_YEAR - year;
        if (years == 0) {
            return outfitting.school(role, last, stocks);
        }
        Map<Stage, Integer> heads = Years.earlier(seed, role, last, years);
        double factor = sum(heads) / (double) sum(last);
        return outfitting.school(role, heads, Years.earlier(role, stocks, factor, years));
    }

    private static int sum(Map<Stage, Integer> heads) {
        return heads.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * A school by its code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public School school(String code) {
        return schools.stream()
                .filter(school -> school.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no school " + code));
    }

    /** The schools that have a stage, in order. */
    public List<School> having(Stage stage) {
        return schools.stream().filter(school -> school.part(stage) != null).toList();
    }
}
