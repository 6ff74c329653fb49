/** What the team does once all have handed in: agreement, consensus, red lines. */
@NullMarked
package org.duxue.judge.review.board;

import org.jspecify.annotations.NullMarked;
