/** Taking over what an earlier case of the unit answered, along the crosswalk of the two versions, with the loss stated. */
@NullMarked
package org.duxue.work.collection.carry;

import org.jspecify.annotations.NullMarked;
