package io.github.tifa.transforms;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sorted row files that one worker wrote for one bucket.
 *
 * @param paths the path of the row file of each table, by the table's name, such as {@code
 *     entities}
 */
record BucketTables(TreeMap<String, String> paths) implements Serializable {
  /** A row file of one table. */
  static BucketTables of(String table, String path) {
    return new BucketTables(new TreeMap<>(Map.of(table, path)));
  }
}
