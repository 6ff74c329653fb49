package org.duxue.statistics.rating.rasch;

/**
 * How a many-facet Rasch model is fitted.
 *
 * @param steps whether the items share their steps
 * @param quadrature where the subjects' distribution is evaluated
 * @param adapt whether the grid may be widened and refined until no subject's distribution is cut off or too narrow for it
 * @param iterations the most Newton steps per grid
 */
public record RaschOptions(Steps steps, Quadrature quadrature, boolean adapt, int iterations) {
    /** How steps between neighbouring categories are shared. */
    public enum Steps {
        /** One set for all items: the rating-scale model. */
        SHARED,
        /** A set for each item: the partial-credit model. */
        BY_ITEM
    }

    /** Rating scale, 61 nodes from −6 to 6, adapted where that is too coarse or too narrow. */
    public static final RaschOptions DEFAULT = new RaschOptions(Steps.SHARED, new Quadrature(-6, 6, 61), true, 100);

    public RaschOptions with(Steps other) {
        return new RaschOptions(other, quadrature, adapt, iterations);
    }

    /** Exactly this grid, as other programs use one. */
    public RaschOptions on(Quadrature grid) {
        return new RaschOptions(steps, grid, false, iterations);
    }
}
