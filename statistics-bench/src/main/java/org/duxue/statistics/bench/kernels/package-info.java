/** The innermost loops under JMH: {@code ./bench kernels [NAME]}. */
@NullMarked
package org.duxue.statistics.bench.kernels;

import org.jspecify.annotations.NullMarked;
