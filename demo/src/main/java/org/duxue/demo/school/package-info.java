/** What is known of a school or kindergarten in one year, as immutable records in the words of the statistics. */
@NullMarked
package org.duxue.demo.school;

import org.jspecify.annotations.NullMarked;
