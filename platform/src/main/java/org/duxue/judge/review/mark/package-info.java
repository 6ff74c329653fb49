/** Sheets and the marks on them, as they are kept. */
@NullMarked
package org.duxue.judge.review.mark;

import org.jspecify.annotations.NullMarked;
