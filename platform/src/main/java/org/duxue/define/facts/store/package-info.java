/** All SQL of facts. */
@NullMarked
package org.duxue.define.facts.store;

import org.jspecify.annotations.NullMarked;
