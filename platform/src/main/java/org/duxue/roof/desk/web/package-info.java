/** The first page over HTTP. */
@NullMarked
package org.duxue.roof.desk.web;

import org.jspecify.annotations.NullMarked;
