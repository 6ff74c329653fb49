/** All SQL of definitions. */
@NullMarked
package org.duxue.define.framework.store;

import org.jspecify.annotations.NullMarked;
