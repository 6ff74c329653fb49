/** Files over HTTP. */
@NullMarked
package org.duxue.ground.files.web;

import org.jspecify.annotations.NullMarked;
