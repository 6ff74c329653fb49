@NullMarked
package org.duxue.statistics.survey;

import org.jspecify.annotations.NullMarked;
