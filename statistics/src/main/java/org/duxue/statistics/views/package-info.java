/**
 * Views of value added that are in use beside the mixed model, each with the caution it deserves, and how far they agree.
 */
@NullMarked
package org.duxue.statistics.views;

import org.jspecify.annotations.NullMarked;
