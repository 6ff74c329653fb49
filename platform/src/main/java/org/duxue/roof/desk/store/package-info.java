/** The desk's views in PostgreSQL. */
@NullMarked
package org.duxue.roof.desk.store;

import org.jspecify.annotations.NullMarked;
