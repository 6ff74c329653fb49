package org.duxue.evaluation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.result.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Who is who: merged schools in the order of district and code, so that the order of the rows changes nothing. A school
 * is an index into the arrays; its rows are those of the fact table, the main campus first.
 */
public final class Roster {
    final FactTable table;
    final FactTable districtTable;
    final PreparationRules rules;
    final List<Notice> notices = new ArrayList<>();
    final int[][] rows;
    final String[] codes;
    final String[] names;
    final @Nullable String[] types;
    final int[] district;
    final List<String> districtCodes;
    final int[] districtRow;
    /** Schools of district d are those from {@code firstSchool[d]} to before {@code firstSchool[d + 1]}. */
    final int[] firstSchool;
    /** Whether a row has a stage, by stage and row. */
    final boolean[][] has;
    /** Pupils by stage and row, null where the table has none. */
    private final double[] @Nullable [] pupils;

    private final @Nullable String[] districtOfRow;
    private final Map<String, Integer> indexByCode = new HashMap<>();

    Roster(Facts facts, PreparationRules rules, IntPredicate isCampus, @Nullable String into) {
        table = facts.schools();
        districtTable = facts.districts();
        this.rules = rules;
        int[] mains = Merging.mains(table, isCampus, into, notices);
        districtOfRow = districtsOfRows();
        int[] order = order(mains);
        int size = order.length;
        rows = rowsOf(mains, order);
        codes = new String[size];
        names = new String[size];
        types = new @Nullable String[size];
        district = new int[size];
        districtCodes = districtCodes(order);
        for (int school = 0; school < size; school++) {
            int row = order[school];
            codes[school] = table.code(row);
            indexByCode.put(codes[school], school);
            names[school] = rowName(row);
            types[school] = table.text(row, "type");
        }
        firstSchool = splitByDistrict(order);
        districtRow = districtCodes.stream()
                .mapToInt(code -> districtTable.rowOf(code).orElse(-1))
                .toArray();
        pupils = new double[rules.stages().size()] @Nullable [];
        for (int stage = 0; stage < pupils.length; stage++) {
            String column = rules.pupilsColumn(stage);
            pupils[stage] = column == null ? null : table.numbers(column);
        }
        has = new boolean[rules.stages().size()][];
        for (int stage = 0; stage < has.length; stage++) {
            has[stage] = rowsHaving(stage);
        }
    }

    public int size() {
        return codes.length;
    }

    public int districts() {
        return districtCodes.size();
    }

    public String code(int school) {
        return codes[school];
    }

    /** The school whose main row has this code, or -1. */
    public int schoolOf(String code) {
        return indexByCode.getOrDefault(code, -1);
    }

    public String name(int school) {
        return names[school];
    }

    public String type(int school) {
        String type = types[school];
        return type == null ? "" : type;
    }

    public int district(int school) {
        return district[school];
    }

    /** The first school of a district; for the number of districts, the number of schools. */
    public int firstSchool(int ofDistrict) {
        return firstSchool[ofDistrict];
    }

    public String districtCode(int d) {
        return districtCodes.get(d);
    }

    public List<Notice> notices() {
        return notices;
    }

    String rowName(int row) {
        String name = table.text(row, "name");
        return name == null ? table.code(row) : name;
    }

    public String districtName(int d) {
        String name = districtRow[d] < 0 ? null : districtTable.text(districtRow[d], "name");
        return name == null ? districtCodes.get(d) : name;
    }

    /** The stages that the school's type has, null when the type is unknown. */
    boolean @Nullable [] listed(@Nullable String type) {
        return type == null ? null : rules.stagesOfType().get(type);
    }

    /** Whether any row of the school has the stage. */
    boolean hasStage(int school, int stage) {
        for (int row : rows[school]) {
            if (has[stage][row]) {
                return true;
            }
        }
        return false;
    }

    /** A campus whose pupils are all of one stage, when the merge rule gives such a campus's stock to that stage. */
    boolean standsApart(int school, int row) {
        if (!rules.singleStageWhole() || row == rows[school][0]) {
            return false;
        }
        int stages = 0;
        for (int stage = 0; stage < has.length; stage++) {
            stages += pupils(row, stage) > 0 ? 1 : 0;
        }
        return stages == 1;
    }

    double pupils(int row, int stage) {
        double[] column = pupils[stage];
        return column == null ? Double.NaN : column[row];
    }

    private @Nullable String[] districtsOfRows() {
        String only = districtTable.rows() == 1 ? districtTable.code(0) : "";
        @Nullable String[] found = new @Nullable String[table.rows()];
        for (int row = 0; row < found.length; row++) {
            String code = table.text(row, "district");
            found[row] = code == null || code.isBlank() ? only : code.strip();
        }
        return found;
    }

    private String districtOf(int row) {
        String code = districtOfRow[row];
        return code == null ? "" : code;
    }

    private int[] order(int[] mains) {
        return IntStream.range(0, mains.length)
                .filter(row -> mains[row] == row)
                .boxed()
                .sorted(Comparator.<Integer, String>comparing(this::districtOf).thenComparing(table::code))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[][] rowsOf(int[] mains, int[] order) {
        int[] schoolOfRow = new int[mains.length];
        int[][] found = new int[order.length][];
        for (int school = 0; school < order.length; school++) {
            schoolOfRow[order[school]] = school;
            found[school] = new int[] {order[school]};
        }
        IntStream.range(0, mains.length)
                .filter(row -> mains[row] != row)
                .boxed()
                .sorted(Comparator.comparing(table::code))
                .forEach(row -> {
                    int school = schoolOfRow[mains[row]];
                    int[] longer = Arrays.copyOf(found[school], found[school].length + 1);
                    longer[longer.length - 1] = row;
                    found[school] = longer;
                });
        return found;
    }

    private List<String> districtCodes(int[] order) {
        TreeSet<String> found = new TreeSet<>();
        for (int row : order) {
            found.add(districtOf(row));
        }
        for (int row = 0; row < districtTable.rows(); row++) {
            found.add(districtTable.code(row));
        }
        return List.copyOf(found);
    }

    private int[] splitByDistrict(int[] order) {
        int[] first = new int[districtCodes.size() + 1];
        int school = 0;
        for (int d = 0; d < districtCodes.size(); d++) {
            first[d] = school;
            while (school < order.length && districtOf(order[school]).equals(districtCodes.get(d))) {
                district[school++] = d;
            }
        }
        first[districtCodes.size()] = school;
        return first;
    }

    private boolean[] rowsHaving(int stage) {
        boolean[] having = new boolean[table.rows()];
        double[] counted = pupils[stage];
        for (int row = 0; row < having.length; row++) {
            boolean[] listed = listed(table.text(row, "type"));
            having[row] = (listed != null && listed[stage]) || (counted != null && counted[row] > 0);
        }
        return having;
    }
}
