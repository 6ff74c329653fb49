/** Tables that may be shown without telling about a few persons. */
@NullMarked
package org.duxue.statistics.disclosure;

import org.jspecify.annotations.NullMarked;
