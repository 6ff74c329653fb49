/** Appraisal schemes over HTTP. */
@NullMarked
package org.duxue.define.scheme.web;

import org.jspecify.annotations.NullMarked;
