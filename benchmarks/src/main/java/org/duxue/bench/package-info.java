@NullMarked
package org.duxue.bench;

import org.jspecify.annotations.NullMarked;
