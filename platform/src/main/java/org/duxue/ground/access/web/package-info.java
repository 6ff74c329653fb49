/** The room on the wire. */
@NullMarked
package org.duxue.ground.access.web;

import org.jspecify.annotations.NullMarked;
