/** What a pack defines: elements, indicators, tests, special rules and verdict rules, as immutable records. */
@NullMarked
package org.duxue.evaluation.framework;

import org.jspecify.annotations.NullMarked;
