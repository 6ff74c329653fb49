/** Packs whose heart is an appraisal: read, checked and tried on their worked examples. */
@NullMarked
package org.duxue.packs.appraisal;

import org.jspecify.annotations.NullMarked;
