/** Signed results over HTTP. */
@NullMarked
package org.duxue.outcome.result.web;

import org.jspecify.annotations.NullMarked;
