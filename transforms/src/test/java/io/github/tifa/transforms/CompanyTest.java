package io.github.tifa.transforms;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.annotation.Field;
import io.github.tifa.annotation.Mention;
import io.github.tifa.annotation.Method;
import io.github.tifa.lexicon.EntityType;
import io.github.tifa.transforms.Company.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

/** Which entities share the sentences of a body. */
public final class CompanyTest {
  private static Mention mention(String id, Field field, int sentence, boolean nested) {
    return new Mention(
        id, id, EntityType.PLACE, "", id, field, 0, 1, sentence, Method.REGISTER, nested, "");
  }

  private static Mention inBody(String id, int sentence) {
    return mention(id, Field.BODY, sentence, false);
  }

  @Test
  public void countsAnEntityOnceInASentence() {
    Company company =
        Company.of(
            List.of(inBody("b", 0), inBody("a", 0), inBody("b", 0), inBody("b", 2)),
            List.of("a", "b"));

    assertThat(company).isEqualTo(new Company(List.of(List.of(0, 1), List.of(1)), 0, 0));
    assertThat(company.alone()).containsExactly(0, 1L, 1, 2L);
    assertThat(company.pairs()).containsExactly(new Pair(0, 1), 1L);
  }

  @Test
  public void leavesOutTitlesAndNestedMentions() {
    Company company =
        Company.of(
            List.of(
                mention("a", Field.TITLE, 0, false),
                inBody("b", 0),
                mention("c", Field.BODY, 0, true)),
            List.of("a", "b", "c"));

    assertThat(company.sentences()).containsExactly(List.of(1));
  }

  @Test
  public void ofACrowdedSentenceTheFirstEntitiesCount() {
    List<String> ids = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < Company.MOST + 7; i++) {
      ids.add(String.format("%03d", i));
      mentions.add(0, inBody(ids.get(i), 4));
    }
    mentions.add(0, mentions.get(0));

    Company company = Company.of(mentions, ids);

    assertThat(company.crowded()).isEqualTo(1);
    assertThat(company.leftOut()).isEqualTo(7);
    assertThat(company.sentences().get(0)).hasSize(Company.MOST);
    assertThat(company.sentences().get(0).get(0)).isEqualTo(7);
    assertThat(company.pairs()).hasSize(Company.MOST * (Company.MOST - 1) / 2);
  }

  @Test
  public void agreesWithAPlainCount() {
    Random random = new Random(5);
    for (int round = 0; round < 100; round++) {
      List<String> ids = List.of("a", "b", "c", "d", "e", "f");
      List<Mention> mentions = new ArrayList<>();
      for (int sentence = 0; sentence < 8; sentence++) {
        for (int i = random.nextInt(6); i > 0; i--) {
          mentions.add(
              mention(ids.get(random.nextInt(6)), Field.BODY, sentence, random.nextInt(4) == 0));
        }
      }
      Map<Pair, Long> expected = new HashMap<>();
      for (int sentence = 0; sentence < 8; sentence++) {
        Set<Integer> there = new TreeSet<>();
        for (Mention mention : mentions) {
          if (mention.sentence() == sentence && !mention.nested()) {
            there.add(ids.indexOf(mention.id()));
          }
        }
        there.forEach(
            a ->
                there.stream()
                    .filter(b -> a < b)
                    .forEach(b -> expected.merge(new Pair(a, b), 1L, Long::sum)));
      }

      assertThat(Company.of(mentions, ids).pairs()).isEqualTo(expected);
    }
  }
}
