package org.duxue.tables;

import java.util.List;

/**
 * What is to be handed on of a file that is passed over once.
 *
 * @param numbers the headings of columns of numbers, each once
 * @param category the heading of the column of categories
 * @param block so many rows are handed on at a time, and at the end what is left
 */
public record Wish(List<String> numbers, String category, int block) {}
