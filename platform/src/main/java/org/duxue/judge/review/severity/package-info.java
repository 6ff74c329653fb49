/** How severe raters are, shown beside the results and never instead. */
@NullMarked
package org.duxue.judge.review.severity;

import org.jspecify.annotations.NullMarked;
