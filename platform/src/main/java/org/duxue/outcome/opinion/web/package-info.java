/** Results of cases over HTTP. */
@NullMarked
package org.duxue.outcome.opinion.web;

import org.jspecify.annotations.NullMarked;
