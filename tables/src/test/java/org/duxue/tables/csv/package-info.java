@NullMarked
package org.duxue.tables.csv;

import org.jspecify.annotations.NullMarked;
