/** Points, grades and traces of cases, computed on request. */
@NullMarked
package org.duxue.judge.review.result;

import org.jspecify.annotations.NullMarked;
