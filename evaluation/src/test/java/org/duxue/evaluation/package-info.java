@NullMarked
package org.duxue.evaluation;

import org.jspecify.annotations.NullMarked;
