/** Indicators of the district over HTTP: what is behind them, evidence, decisions. */
@NullMarked
package org.duxue.judge.scoring.duty.web;

import org.jspecify.annotations.NullMarked;
