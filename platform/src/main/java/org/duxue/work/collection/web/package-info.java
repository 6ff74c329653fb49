/** Self-evaluation and evidence over HTTP. */
@NullMarked
package org.duxue.work.collection.web;

import org.jspecify.annotations.NullMarked;
