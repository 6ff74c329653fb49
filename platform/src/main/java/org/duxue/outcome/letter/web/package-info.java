/** Letters over HTTP. */
@NullMarked
package org.duxue.outcome.letter.web;

import org.jspecify.annotations.NullMarked;
