/** All SQL of the room. */
@NullMarked
package org.duxue.judge.review.store;

import org.jspecify.annotations.NullMarked;
