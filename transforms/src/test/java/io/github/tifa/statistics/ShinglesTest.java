package io.github.tifa.statistics;

import static com.google.common.truth.Truth.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.Test;

/** Shingles and their exact likeness. */
public final class ShinglesTest {
  @Test
  public void hashesEachDifferentRunOnce() {
    assertThat(Shingles.of("一带一路倡议")).hasLength(2);
    assertThat(Shingles.of("哈哈哈哈哈哈哈哈")).hasLength(1);
    assertThat(Shingles.of("一二三四五一二三四五")).hasLength(5);
    assertThat(Shingles.of("一二三四五一二三四五")).asList().isInStrictOrder();
  }

  @Test
  public void takesAShortTextAsOneShingleAndAnEmptyOneAsNone() {
    assertThat(Shingles.of("")).isEmpty();
    assertThat(Shingles.of("中")).hasLength(1);
    assertThat(Shingles.of("中国")).isNotEqualTo(Shingles.of("国中"));
    assertThat(Shingles.of("一二三四")).hasLength(1);
    assertThat(Shingles.of("一二三四五")).hasLength(1);
  }

  @Test
  public void countsCodePoints() {
    assertThat(Shingles.of("𠀀𠀁𠀂𠀃𠀄")).hasLength(1);
    assertThat(Shingles.of("𠀀𠀁𠀂𠀃𠀄𠀅")).hasLength(2);
  }

  @Test
  public void hashesARunAlikeWhereverItStands() {
    long[] alone = Shingles.of("社会主义法");
    assertThat(alone).hasLength(1);
    assertThat(Shingles.of("建设中国特色社会主义法治体系")).asList().contains(alone[0]);
  }

  @Test
  public void staysTheSameFromVersionToVersion() {
    assertThat(Shingles.of("构建人类命运共同体"))
        .isEqualTo(
            new long[] {
              -5453181701332141496L,
              -2205302984762484801L,
              -1356435574733211863L,
              2062044395203843988L,
              6419201715562814910L
            });
  }

  @Test
  public void likenessIsTheSharedPartOfTheUnion() {
    assertThat(Shingles.jaccard(new long[] {-5, 1, 2, 3}, new long[] {1, 2, 9})).isEqualTo(0.4);
    assertThat(Shingles.jaccard(new long[] {1, 2}, new long[] {1, 2})).isEqualTo(1.0);
    assertThat(Shingles.jaccard(new long[] {1, 2}, new long[] {3})).isEqualTo(0.0);
    assertThat(Shingles.jaccard(new long[] {1}, new long[0])).isEqualTo(0.0);
    assertThat(Shingles.jaccard(new long[0], new long[0])).isEqualTo(0.0);
  }

  @Test
  public void likenessEqualsThatOfTheSetsOfRuns() {
    String one = "会议强调，要全面贯彻落实党的二十大精神，坚持稳中求进工作总基调。";
    String other = "会议指出，要全面贯彻落实党的二十大精神，坚持稳中求进的工作总基调。";
    Set<String> union = runs(one);
    Set<String> common = runs(one);
    union.addAll(runs(other));
    common.retainAll(runs(other));

    assertThat(Shingles.jaccard(Shingles.of(one), Shingles.of(other)))
        .isEqualTo((double) common.size() / union.size());
  }

  private static Set<String> runs(String text) {
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 5 <= text.length(); i++) {
      runs.add(text.substring(i, i + 5));
    }
    return runs;
  }
}
