@NullMarked
package org.duxue.packs.versions;

import org.jspecify.annotations.NullMarked;
