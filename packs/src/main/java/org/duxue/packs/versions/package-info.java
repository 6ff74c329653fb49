/** What became of an appraisal scheme from one version to another: what was changed, and which points carry on which. */
@NullMarked
package org.duxue.packs.versions;

import org.jspecify.annotations.NullMarked;
