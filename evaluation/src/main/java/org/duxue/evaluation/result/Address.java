package org.duxue.evaluation.result;

/**
 * The name of a number or verdict in an evaluation, for which a trace can be asked. The written form is a path, for
 * example {@code unit/2150011801/primary/R1/value}, {@code district/500118/primary/R1/cv}, {@code district/500118/G11/rotation},
 * {@code unit/2150011801/primary} and {@code district/500118}.
 */
public sealed interface Address {
    /** A unit's test. {@code stage} is empty ({@code -} when written) for school-level indicators. */
    record UnitTest(String code, String stage, String indicator, String test) implements Address {}

    /** A unit's compliance. */
    record UnitVerdict(String code, String stage) implements Address {}

    /** A district's dispersion of an indicator in a stage; {@code figure} is mean, sd or cv. */
    record DistrictDispersion(String district, String stage, String indicator, String figure) implements Address {}

    /** A test of a district indicator. */
    record DistrictTest(String district, String indicator, String test) implements Address {}

    /** A district's verdict. */
    record DistrictVerdict(String district) implements Address {}

    /** The written form. */
    default String path() {
        return switch (this) {
            case UnitTest a -> "unit/" + a.code + "/" + dash(a.stage) + "/" + a.indicator + "/" + a.test;
            case UnitVerdict a -> "unit/" + a.code + "/" + dash(a.stage);
            case DistrictDispersion a ->
                "district/" + dash(a.district) + "/" + a.stage + "/" + a.indicator + "/" + a.figure;
            case DistrictTest a -> "district/" + dash(a.district) + "/" + a.indicator + "/" + a.test;
            case DistrictVerdict a -> "district/" + dash(a.district);
        };
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException when the path has no such form
     */
    static Address parse(String path) {
        String[] p = path.split("/", -1);
        return switch (p[0] + p.length) {
            case "unit5" -> new UnitTest(p[1], undash(p[2]), p[3], p[4]);
            case "unit3" -> new UnitVerdict(p[1], undash(p[2]));
            case "district5" -> new DistrictDispersion(undash(p[1]), p[2], p[3], p[4]);
            case "district4" -> new DistrictTest(undash(p[1]), p[2], p[3]);
            case "district2" -> new DistrictVerdict(undash(p[1]));
            default -> throw new IllegalArgumentException("not an address: " + path);
        };
    }

    private static String dash(String part) {
        return part.isEmpty() ? "-" : part;
    }

    private static String undash(String part) {
        return part.equals("-") ? "" : part;
    }
}
