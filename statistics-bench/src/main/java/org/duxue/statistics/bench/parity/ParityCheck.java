package org.duxue.statistics.bench.parity;

import java.io.IOException;
import java.util.List;

/** The comparisons of one method; {@link ParityBench} lists the checks there are. */
public interface ParityCheck {
    /** Compares every fit of the folder that is of this method; none when the folder has none. */
    List<Parity> over(References folder) throws IOException;
}
