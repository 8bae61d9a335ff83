package io.github.tifa.transforms;

import io.github.tifa.annotation.Candidate;
import io.github.tifa.annotation.NameList;
import io.github.tifa.annotation.WordCount;
import io.github.tifa.transforms.PostCounts.EntityCount;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Writes the counts of a post to a part file and reads them back. */
final class PostCountsWire {
  private PostCountsWire() {}

  static void write(DataOutputStream out, PostCounts counts) throws IOException {
    Wire.text(out, counts.id());
    Wire.text(out, counts.path());
    Wire.text(out, counts.day());
    Wire.text(out, counts.source());
    Wire.text(out, counts.script());
    Wire.list(out, counts.issues(), Wire::text);
    Wire.number(out, counts.characters());
    Wire.number(out, counts.tokens());
    Wire.number(out, counts.sentences());
    Wire.list(out, counts.entities(), PostCountsWire::entity);
    Wire.list(out, counts.words(), PostCountsWire::word);
    Wire.list(out, counts.candidates(), PostCountsWire::candidate);
    Wire.list(out, counts.nameLists(), PostCountsWire::nameList);
    Company.write(out, counts.company());
    Quotes.write(out, counts.quotes());
  }

  static PostCounts read(DataInputStream in) throws IOException {
    return new PostCounts(
        Wire.text(in),
        Wire.text(in),
        Wire.text(in),
        Wire.text(in),
        Wire.text(in),
        Wire.list(in, Wire::text),
        Wire.number(in),
        Wire.number(in),
        Wire.number(in),
        Wire.list(in, PostCountsWire::entity),
        Wire.list(in, PostCountsWire::word),
        Wire.list(in, PostCountsWire::candidate),
        Wire.list(in, PostCountsWire::nameList),
        Company.read(in),
        Quotes.read(in));
  }

  private static void entity(DataOutputStream out, EntityCount entity) throws IOException {
    Wire.text(out, entity.id());
    Wire.text(out, entity.group());
    Wire.number(out, entity.mentions());
    Wire.number(out, entity.nested());
    out.writeBoolean(entity.headline());
    Wire.counts(out, entity.forms());
    Wire.counts(out, entity.titles());
    Wire.counts(out, entity.methods());
  }

  private static EntityCount entity(DataInputStream in) throws IOException {
    return new EntityCount(
        Wire.text(in),
        Wire.text(in),
        Wire.number(in),
        Wire.number(in),
        in.readBoolean(),
        Wire.counts(in),
        Wire.counts(in),
        Wire.counts(in));
  }

  private static void word(DataOutputStream out, WordCount word) throws IOException {
    Wire.text(out, word.word());
    Wire.text(out, word.pos());
    Wire.number(out, word.mentions());
    out.writeBoolean(word.inTitle());
  }

  private static WordCount word(DataInputStream in) throws IOException {
    return new WordCount(Wire.text(in), Wire.text(in), (int) Wire.number(in), in.readBoolean());
  }

  private static void candidate(DataOutputStream out, Candidate candidate) throws IOException {
    Wire.text(out, candidate.form());
    Wire.number(out, candidate.mentions());
    Wire.text(out, candidate.sentence());
  }

  private static Candidate candidate(DataInputStream in) throws IOException {
    return new Candidate(Wire.text(in), (int) Wire.number(in), Wire.text(in));
  }

  private static void nameList(DataOutputStream out, NameList list) throws IOException {
    Wire.list(out, list.ids(), Wire::text);
    Wire.list(out, list.names(), Wire::text);
    Wire.text(out, list.order());
    Wire.text(out, list.sentence());
  }

  private static NameList nameList(DataInputStream in) throws IOException {
    return new NameList(
        Wire.list(in, Wire::text), Wire.list(in, Wire::text), Wire.text(in), Wire.text(in));
  }
}
