/**
 * Looking at a file without its program: pictures scaled, pages drawn, words taken out as plain text. Nothing of a file is
 * ever executed or handed to the browser as markup.
 */
@NamedInterface("preview")
@NullMarked
package org.duxue.ground.files.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
