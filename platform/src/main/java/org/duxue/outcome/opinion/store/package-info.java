/** The SQL of opinions. */
@NullMarked
package org.duxue.outcome.opinion.store;

import org.jspecify.annotations.NullMarked;
