/** Signs that a questionnaire was filled in without reading it. They are shown to people; they delete nothing. */
@NullMarked
package org.duxue.statistics.careless;

import org.jspecify.annotations.NullMarked;
