/** {@code duxue statistics …} over questionnaires and samples. */
@NullMarked
package org.duxue.cli.statistics.surveys;

import org.jspecify.annotations.NullMarked;
