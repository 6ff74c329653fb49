/** The place where the data is, prepared: server, roles, migrations. */
@NullMarked
package org.duxue.ground.database.site;

import org.jspecify.annotations.NullMarked;
