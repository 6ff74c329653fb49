/** Programmes, cases, the calendar and the plan over HTTP. */
@NullMarked
package org.duxue.work.programme.web;

import org.jspecify.annotations.NullMarked;
