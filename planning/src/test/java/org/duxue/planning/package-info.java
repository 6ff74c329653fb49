@NullMarked
package org.duxue.planning;

import org.jspecify.annotations.NullMarked;
