@NullMarked
package org.duxue.workbooks;

import org.jspecify.annotations.NullMarked;
