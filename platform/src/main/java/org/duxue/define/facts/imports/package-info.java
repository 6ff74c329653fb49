/**
 * From files to facts: upload, recognise, map, read, review, accept. Every step may be interrupted, repeated or done by two
 * people at once; facts change in the accepting transaction alone, all together or not at all.
 */
@NamedInterface("imports")
@NullMarked
package org.duxue.define.facts.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
