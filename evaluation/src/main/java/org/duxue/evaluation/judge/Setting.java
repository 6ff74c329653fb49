package org.duxue.evaluation.judge;

import java.time.LocalDate;
import org.duxue.evaluation.engine.Frame;

/** What every step of one evaluation looks at. */
record Setting(Program program, Frame frame, LocalDate asOf) {}
