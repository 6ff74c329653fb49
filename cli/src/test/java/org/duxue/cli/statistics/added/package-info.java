@NullMarked
package org.duxue.cli.statistics.added;

import org.jspecify.annotations.NullMarked;
