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
    cell.add(mentions, posts, headlines, nested, day);
    return cell;
  }

  /** Adds counts of one day; without a day it is empty. */
  void add(long mentions, long posts, long headlines, long nested, String day) {
    this.mentions += mentions;
    this.posts += posts;
    this.headlines += headlines;
    this.nested += nested;
    firstDay = earlier(firstDay, day);
    lastDay = lastDay.compareTo(day) >= 0 ? lastDay : day;
  }

  /** Adds one post with its mentions; a post without a day is nobody's first. */
  void addPost(long mentions, String day, String post) {
    if (!day.isEmpty() && isBefore(day, post)) {
      firstPost = post;
    }
    add(mentions, 1, 0, 0, day);
  }

  private boolean isBefore(String day, String post) {
    int days = day.compareTo(firstDay);
    return firstDay.isEmpty() || days < 0 || days == 0 && post.compareTo(firstPost) < 0;
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
    return !firstDay.isEmpty() && other.isBefore(firstDay, firstPost);
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
