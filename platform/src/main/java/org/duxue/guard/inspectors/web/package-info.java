/** The register over HTTP. */
@NullMarked
package org.duxue.guard.inspectors.web;

import org.jspecify.annotations.NullMarked;
