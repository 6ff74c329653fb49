/** Review over HTTP. */
@NullMarked
package org.duxue.judge.review.web;

import org.jspecify.annotations.NullMarked;
