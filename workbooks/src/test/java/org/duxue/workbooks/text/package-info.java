@NullMarked
package org.duxue.workbooks.text;

import org.jspecify.annotations.NullMarked;
