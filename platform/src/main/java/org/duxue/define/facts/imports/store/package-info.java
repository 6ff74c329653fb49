/** All SQL of imports. */
@NullMarked
package org.duxue.define.facts.imports.store;

import org.jspecify.annotations.NullMarked;
