/** The {@code duxue} command: evaluates, measures and checks from files, without the platform. */
@NullMarked
package org.duxue.cli;

import org.jspecify.annotations.NullMarked;
