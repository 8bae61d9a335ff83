package io.github.tifa.transforms;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The vector of the cube: whole numbers only, so that sums do not depend on their order. */
final class Cell {
  long mentions;
  long posts;
  long headlines;
  long nested;
  String firstDay = "";
  String lastDay = "";

  /** The first post of the first day, by id; empty where it is not asked for. */
  String firstPost = "";

  static Cell of(long mentions, long posts, long headlines, long nested, String day) {
    Cell cell = new Cell();
    cell.mentions = mentions;
    cell.posts = posts;
    cell.headlines = headlines;
    cell.nested = nested;
    cell.firstDay = day;
    cell.lastDay = day;
    return cell;
  }

  /** Adds another cell to this one. */
  void add(Cell other) {
    mentions += other.mentions;
    posts += other.posts;
    headlines += other.headlines;
    nested += other.nested;
    if (other.beginsBefore(this)) {
      firstDay = other.firstDay;
      firstPost = other.firstPost;
    }
    lastDay = lastDay.compareTo(other.lastDay) >= 0 ? lastDay : other.lastDay;
  }

  /** Whether its first post comes before that of the other; without a day there is none. */
  boolean beginsBefore(Cell other) {
    int days = firstDay.compareTo(other.firstDay);
    return !firstDay.isEmpty()
        && (other.firstDay.isEmpty()
            || days < 0
            || days == 0 && firstPost.compareTo(other.firstPost) < 0);
  }

  /** The earlier of two days, of which an empty one is no day. */
  static String earlier(String a, String b) {
    return a.isEmpty() || !b.isEmpty() && b.compareTo(a) < 0 ? b : a;
  }

  void write(DataOutputStream out) throws IOException {
    Wire.number(out, mentions);
    Wire.number(out, posts);
    Wire.number(out, headlines);
    Wire.number(out, nested);
    Wire.text(out, firstDay);
    Wire.text(out, lastDay);
    Wire.text(out, firstPost);
  }

  static Cell read(DataInputStream in) throws IOException {
    Cell cell = new Cell();
    cell.mentions = Wire.number(in);
    cell.posts = Wire.number(in);
    cell.headlines = Wire.number(in);
    cell.nested = Wire.number(in);
    cell.firstDay = Wire.text(in);
    cell.lastDay = Wire.text(in);
    cell.firstPost = Wire.text(in);
    return cell;
  }
}
