/** What is known: columns of facts, each value with its source. */
@NullMarked
package org.duxue.evaluation.facts;

import org.jspecify.annotations.NullMarked;
