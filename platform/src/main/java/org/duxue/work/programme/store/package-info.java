/** All SQL of programmes and cases. */
@NullMarked
package org.duxue.work.programme.store;

import org.jspecify.annotations.NullMarked;
