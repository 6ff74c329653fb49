/** What a self-evaluation is asked before it is signed. Pure: everything it looks at is handed in. */
@NullMarked
package org.duxue.work.collection.checks;

import org.jspecify.annotations.NullMarked;
