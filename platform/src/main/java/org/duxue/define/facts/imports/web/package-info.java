/** Imports over HTTP. */
@NullMarked
package org.duxue.define.facts.imports.web;

import org.jspecify.annotations.NullMarked;
