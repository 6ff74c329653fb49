/** Facts over HTTP. */
@NullMarked
package org.duxue.define.facts.web;

import org.jspecify.annotations.NullMarked;
