@NullMarked
package org.duxue.evaluation.judge;

import org.jspecify.annotations.NullMarked;
