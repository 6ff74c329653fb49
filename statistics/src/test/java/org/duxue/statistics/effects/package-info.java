@NullMarked
package org.duxue.statistics.effects;

import org.jspecify.annotations.NullMarked;
