@NullMarked
package org.duxue.statistics.views;

import org.jspecify.annotations.NullMarked;
