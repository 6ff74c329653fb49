/** The room on the wire. */
@NullMarked
package org.duxue.ground.organisation.web;

import org.jspecify.annotations.NullMarked;
