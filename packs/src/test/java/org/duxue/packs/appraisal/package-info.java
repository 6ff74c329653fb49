/** Claims about appraisal packs. */
@NullMarked
package org.duxue.packs.appraisal;

import org.jspecify.annotations.NullMarked;
