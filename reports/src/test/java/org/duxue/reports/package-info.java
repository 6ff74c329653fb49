@NullMarked
package org.duxue.reports;

import org.jspecify.annotations.NullMarked;
