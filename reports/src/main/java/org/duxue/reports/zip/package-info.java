/** Zip files that do not depend on when they were written. */
@NullMarked
package org.duxue.reports.zip;

import org.jspecify.annotations.NullMarked;
