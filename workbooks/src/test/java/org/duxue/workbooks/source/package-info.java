@NullMarked
package org.duxue.workbooks.source;

import org.jspecify.annotations.NullMarked;
