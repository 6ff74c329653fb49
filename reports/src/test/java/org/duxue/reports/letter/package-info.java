@NullMarked
package org.duxue.reports.letter;

import org.jspecify.annotations.NullMarked;
