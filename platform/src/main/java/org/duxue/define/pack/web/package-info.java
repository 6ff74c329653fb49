/** Packs over HTTP. */
@NullMarked
package org.duxue.define.pack.web;

import org.jspecify.annotations.NullMarked;
