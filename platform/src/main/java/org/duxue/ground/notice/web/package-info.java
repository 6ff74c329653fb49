/** Messages over HTTP. */
@NullMarked
package org.duxue.ground.notice.web;

import org.jspecify.annotations.NullMarked;
