/** A reviewer's own sheet: marks while they are made, and handing them in. */
@NullMarked
package org.duxue.judge.review.sheet;

import org.jspecify.annotations.NullMarked;
