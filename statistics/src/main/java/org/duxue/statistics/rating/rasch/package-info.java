/** The many-facet Rasch model by marginal maximum likelihood. */
@NullMarked
package org.duxue.statistics.rating.rasch;

import org.jspecify.annotations.NullMarked;
