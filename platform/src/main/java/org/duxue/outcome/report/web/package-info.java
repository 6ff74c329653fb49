/** Reports over HTTP. */
@NullMarked
package org.duxue.outcome.report.web;

import org.jspecify.annotations.NullMarked;
