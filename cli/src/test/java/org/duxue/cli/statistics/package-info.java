@NullMarked
package org.duxue.cli.statistics;

import org.jspecify.annotations.NullMarked;
