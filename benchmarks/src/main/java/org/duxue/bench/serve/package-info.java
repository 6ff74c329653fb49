/** The platform under load: a real house in a process of its own, and clients that measure it. */
@NullMarked
package org.duxue.bench.serve;

import org.jspecify.annotations.NullMarked;
