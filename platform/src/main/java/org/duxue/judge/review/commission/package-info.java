/** What a commissioned institution owes, and how the office looks again at a sample. */
@NullMarked
package org.duxue.judge.review.commission;

import org.jspecify.annotations.NullMarked;
