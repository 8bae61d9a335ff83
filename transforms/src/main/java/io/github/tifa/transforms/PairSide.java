package io.github.tifa.transforms;

import io.github.tifa.lexicon.EntityType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What a pair needs to know of one of its entities.
 *
 * @param id its id
 * @param name its canonical name
 * @param type its type
 * @param sentences the body sentences it stands in
 */
record PairSide(String id, String name, EntityType type, long sentences) {
  void write(DataOutputStream out) throws IOException {
    Wire.text(out, id);
    Wire.text(out, name);
    Wire.text(out, type.name());
    Wire.number(out, sentences);
  }

  static PairSide read(DataInputStream in) throws IOException {
    return new PairSide(
        Wire.text(in), Wire.text(in), EntityType.valueOf(Wire.text(in)), Wire.number(in));
  }
}
