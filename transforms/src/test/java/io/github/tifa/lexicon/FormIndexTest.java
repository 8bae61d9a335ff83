package io.github.tifa.lexicon;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

/** The search for many forms at once. */
public final class FormIndexTest {
  private record Found(int start, int end, int form) {}

  private static List<Found> search(FormIndex index, String text, int length) {
    List<Found> found = new ArrayList<>();
    index.search(
        text.toCharArray(), length, (start, end, form) -> found.add(new Found(start, end, form)));
    return found;
  }

  private static List<Found> search(FormIndex index, String text) {
    return search(index, text, text.length());
  }

  /** The same by comparing every form with every place. */
  private static List<Found> naive(List<String> forms, String text) {
    List<Found> found = new ArrayList<>();
    for (int start = 0; start < text.length(); start++) {
      for (int end = start + 1; end <= text.length(); end++) {
        int form = forms.indexOf(text.substring(start, end));
        if (form >= 0) {
          found.add(new Found(start, end, form));
        }
      }
    }
    return found;
  }

  private static String random(Random random, String alphabet, int least, int most) {
    StringBuilder text = new StringBuilder();
    int length = least + random.nextInt(most - least + 1);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  @Test
  public void findsWhatANaiveSearchFinds() {
    Random random = new Random(20130314);
    for (int round = 0; round < 300; round++) {
      String alphabet = "中国人民A·".substring(0, 1 + random.nextInt(6));
      Set<String> forms = new LinkedHashSet<>();
      int size = random.nextInt(40);
      for (int i = 0; i < size; i++) {
        forms.add(random(random, alphabet, 1, 6));
      }
      String text = random(random, alphabet + "，", 0, 80);

      List<Found> found = search(new FormIndex(forms), text);

      assertThat(found).containsExactlyElementsIn(naive(List.copyOf(forms), text)).inOrder();
    }
  }

  @Test
  public void findsEachOfAHundredThousandForms() {
    Random random = new Random(20121115);
    StringBuilder alphabet = new StringBuilder();
    for (char c = '\u4E00'; c < '\u4E00' + 3000; c++) {
      alphabet.append(c);
    }
    Set<String> all = new LinkedHashSet<>();
    while (all.size() < 100_000) {
      all.add(random(random, alphabet.toString(), 2, 8));
    }
    List<String> forms = List.copyOf(all);
    FormIndex index = new FormIndex(forms);

    int missed = 0;
    for (int i = 0; i < forms.size(); i++) {
      Found wanted = new Found(1, 1 + forms.get(i).length(), i);
      missed += search(index, "，" + forms.get(i) + "。").contains(wanted) ? 0 : 1;
    }

    assertThat(missed).isEqualTo(0);
  }

  @Test
  public void findsOverlappingFormsShorterFirst() {
    FormIndex index = new FormIndex(List.of("中国人民", "中国", "国人", "人民"));

    assertThat(search(index, "中国人民"))
        .containsExactly(
            new Found(0, 2, 1), new Found(0, 4, 0), new Found(1, 3, 2), new Found(2, 4, 3))
        .inOrder();
  }

  @Test
  public void findsAFormThatOnlyBeginsAnother() {
    FormIndex index = new FormIndex(List.of("中国人民", "中国"));

    assertThat(search(index, "中国人")).containsExactly(new Found(0, 2, 1));
  }

  @Test
  public void readsNoFurtherThanItIsTold() {
    FormIndex index = new FormIndex(List.of("中国", "国人"));

    assertThat(search(index, "中国人", 2)).containsExactly(new Found(0, 2, 0));
  }

  @Test
  public void findsFormsWithCharactersBeyondTheBasicPlane() {
    FormIndex index = new FormIndex(List.of("𠮷野", "野家"));

    assertThat(search(index, "𠮷野家")).containsExactly(new Found(0, 3, 0), new Found(2, 4, 1));
  }

  @Test
  public void findsFormsOfTheFirstAndTheLastCodeUnit() {
    FormIndex index = new FormIndex(List.of("\u0000\uFFFF", "\uFFFF"));

    assertThat(search(index, "\u0000\uFFFF"))
        .containsExactly(new Found(0, 2, 0), new Found(1, 2, 1));
  }

  @Test
  public void findsNothingWithoutForms() {
    assertThat(search(new FormIndex(List.of()), "中国")).isEmpty();
  }

  @Test
  public void findsNothingInAnEmptyText() {
    assertThat(search(new FormIndex(List.of("中国")), "")).isEmpty();
  }
}
