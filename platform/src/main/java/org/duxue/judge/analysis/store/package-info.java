/** Plans in PostgreSQL. */
@NullMarked
package org.duxue.judge.analysis.store;

import org.jspecify.annotations.NullMarked;
