/**
 * The demonstration district written as the files a district office really receives, so that it enters the product
 * through the same door as a user's own data.
 */
@NullMarked
package org.duxue.demo;

import org.jspecify.annotations.NullMarked;
