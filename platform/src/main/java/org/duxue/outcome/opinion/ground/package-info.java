/** Where the ground of a result is fetched from: the review, the self-evaluation and the facts frozen with it. */
@NullMarked
package org.duxue.outcome.opinion.ground;

import org.jspecify.annotations.NullMarked;
