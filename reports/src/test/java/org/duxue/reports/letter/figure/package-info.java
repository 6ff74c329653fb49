@NullMarked
package org.duxue.reports.letter.figure;

import org.jspecify.annotations.NullMarked;
