@NullMarked
package org.duxue.workbooks.scheme;

import org.jspecify.annotations.NullMarked;
