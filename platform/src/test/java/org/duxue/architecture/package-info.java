/** The laws of the house, each with a canary that must fail. */
@NullMarked
package org.duxue.architecture;

import org.jspecify.annotations.NullMarked;
