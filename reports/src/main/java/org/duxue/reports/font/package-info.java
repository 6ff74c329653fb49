/** Finds the type faces of official documents on this machine, and says which had to be replaced. */
@NullMarked
package org.duxue.reports.font;

import org.jspecify.annotations.NullMarked;
