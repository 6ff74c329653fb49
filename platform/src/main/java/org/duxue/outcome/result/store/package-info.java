/** Signed results in PostgreSQL. */
@NullMarked
package org.duxue.outcome.result.store;

import org.jspecify.annotations.NullMarked;
