/** What an evaluation looks like to those outside: plain records, unrounded numbers, null for what cannot be computed. */
@NamedInterface("view")
@NullMarked
package org.duxue.judge.scoring.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
