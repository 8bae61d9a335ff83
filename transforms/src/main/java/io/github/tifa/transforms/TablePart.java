package io.github.tifa.transforms;

import java.io.Serializable;

/**
 * A sorted row file with some of the rows of a table.
 *
 * @param table the table's name, such as {@code entities}
 * @param path the file
 */
record TablePart(String table, String path) implements Serializable {}
