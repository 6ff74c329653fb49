/** Evaluations over HTTP. */
@NullMarked
package org.duxue.judge.scoring.web;

import org.jspecify.annotations.NullMarked;
