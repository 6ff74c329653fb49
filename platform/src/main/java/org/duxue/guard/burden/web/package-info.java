/** The whitelist and its ledger over HTTP. */
@NullMarked
package org.duxue.guard.burden.web;

import org.jspecify.annotations.NullMarked;
