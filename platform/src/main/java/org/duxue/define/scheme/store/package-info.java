/** Appraisal schemes in PostgreSQL. */
@NullMarked
package org.duxue.define.scheme.store;

import org.jspecify.annotations.NullMarked;
