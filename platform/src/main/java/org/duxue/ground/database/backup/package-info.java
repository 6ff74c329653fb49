/** The whole house copied out, and in again. */
@NullMarked
package org.duxue.ground.database.backup;

import org.jspecify.annotations.NullMarked;
