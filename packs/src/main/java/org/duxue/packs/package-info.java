/** Reads, validates and tests packs: the data folders that fill the engines. */
@NullMarked
package org.duxue.packs;

import org.jspecify.annotations.NullMarked;
