/** The room on the wire. */
@NullMarked
package org.duxue.ground.audit.web;

import org.jspecify.annotations.NullMarked;
