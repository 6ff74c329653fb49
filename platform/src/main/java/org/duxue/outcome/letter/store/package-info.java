/** The SQL of letters and their forms. */
@NullMarked
package org.duxue.outcome.letter.store;

import org.jspecify.annotations.NullMarked;
