/** What is done with the result of a case, one class for each deed. */
@NullMarked
package org.duxue.outcome.opinion.deed;

import org.jspecify.annotations.NullMarked;
