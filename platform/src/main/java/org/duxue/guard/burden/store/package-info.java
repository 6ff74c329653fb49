/** All SQL of the whitelist and its ledger. */
@NullMarked
package org.duxue.guard.burden.store;

import org.jspecify.annotations.NullMarked;
