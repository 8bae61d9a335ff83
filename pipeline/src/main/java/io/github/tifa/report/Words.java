package io.github.tifa.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers a set of words so that they are found from their bytes, without making texts of them. */
final class Words {
  private final List<byte[]> words = new ArrayList<>();
  private int[] slots = new int[1 << 8];

  /** The words, numbered as they come. */
  static Words of(String... all) {
    Words words = new Words();
    for (String word : all) {
      words.add(word);
    }
    return words;
  }

  /** The number of a word, which is added where it is new. */
  int add(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    int known = find(bytes, 0, bytes.length);
    if (known >= 0) {
      return known;
    }
    words.add(bytes);
    if (words.size() * 2 > slots.length) {
      slots = new int[slots.length * 2];
      for (int i = 0; i < words.size(); i++) {
        place(i);
      }
    } else {
      place(words.size() - 1);
    }
    return words.size() - 1;
  }

  private void place(int number) {
    byte[] word = words.get(number);
    int slot = slot(word, 0, word.length);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = number + 1;
  }

  /** The number of the word that stands in these bytes; −1 where it is none of them. */
  int find(byte[] bytes, int from, int to) {
    int slot = slot(bytes, from, to);
    while (slots[slot] != 0) {
      byte[] word = words.get(slots[slot] - 1);
      if (Arrays.equals(word, 0, word.length, bytes, from, to)) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  /** The word with a number. */
  String word(int number) {
    return new String(words.get(number), StandardCharsets.UTF_8);
  }

  int size() {
    return words.size();
  }

  private int slot(byte[] bytes, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }
}
