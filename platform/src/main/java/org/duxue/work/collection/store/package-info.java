/** All SQL of the self-evaluation. */
@NullMarked
package org.duxue.work.collection.store;

import org.jspecify.annotations.NullMarked;
