@NullMarked
package org.duxue;

import org.jspecify.annotations.NullMarked;
