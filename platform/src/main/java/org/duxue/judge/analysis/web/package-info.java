/** Plans over HTTP. */
@NullMarked
package org.duxue.judge.analysis.web;

import org.jspecify.annotations.NullMarked;
