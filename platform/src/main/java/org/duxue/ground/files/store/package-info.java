/** Where contents lie: in a folder of the house, or in an S3-compatible store. */
@NullMarked
package org.duxue.ground.files.store;

import org.jspecify.annotations.NullMarked;
