package io.github.tifa.annotation;

import static com.google.common.truth.Truth.assertThat;

import io.github.tifa.language.Span;
import io.github.tifa.lexicon.EntityType;
import java.util.List;
import org.junit.Test;

/** What of overlapping mentions stands, what is nested, and what is none. */
public final class SettlementTest {
  private static Found found(EntityType type, String text, String form, Method method) {
    int start = text.indexOf(form);
    return Found.unlisted(type, form, new Span(start, start + form.length()), method, "");
  }

  private static Found place(String text, String form) {
    return found(EntityType.PLACE, text, form, Method.REGISTER);
  }

  /** The forms that are kept, nested ones in brackets. */
  private static List<String> settled(Found... found) {
    return Settlement.of(List.of(found)).stream()
        .map(s -> s.nested() ? "[" + s.found().name() + "]" : s.found().name())
        .toList();
  }

  @Test
  public void theLongestStandsAndWhatIsInsideIsNested() {
    String text = "习近平外交思想";

    assertThat(
            settled(
                found(EntityType.LEADER, text, "习近平", Method.REGISTER),
                found(EntityType.POLICY_TERM, text, "习近平外交思想", Method.REGISTER)))
        .containsExactly("习近平外交思想", "[习近平]")
        .inOrder();
  }

  @Test
  public void whatCrossesAnEdgeIsDropped() {
    String text = "长安街道";

    assertThat(settled(place(text, "长安街"), place(text, "安街道"))).containsExactly("长安街");
  }

  @Test
  public void ofTwoReadingsOfOneStretchTheFirmerStands() {
    String text = "平江";

    assertThat(settled(place(text, "平江"), found(EntityType.PERSON, text, "平江", Method.STATISTICAL)))
        .containsExactly("平江");
    assertThat(
            Settlement.of(
                    List.of(
                        found(EntityType.PLACE, text, "平江", Method.STATISTICAL),
                        found(EntityType.PERSON, text, "平江", Method.STATISTICAL)))
                .get(0)
                .found()
                .type())
        .isEqualTo(EntityType.PERSON);
  }

  @Test
  public void aNameOfAPlaceHasNoOtherInItsMiddle() {
    for (String[] names :
        new String[][] {{"白俄罗斯", "俄罗斯"}, {"佛罗里达州", "达州"}, {"中南海", "南海"}, {"马里兰州", "兰州"}}) {
      assertThat(settled(place(names[0], names[0]), place(names[0], names[1])))
          .containsExactly(names[0]);
    }
  }

  @Test
  public void placesFromTheBeginningAndOneBehindTheOtherAreNested() {
    String text = "石家庄市藁城区";

    assertThat(settled(place(text, text), place(text, "石家庄市"), place(text, "藁城区")))
        .containsExactly(text, "[石家庄市]", "[藁城区]")
        .inOrder();
  }

  @Test
  public void aPlaceInTheMiddleOfANestedOneIsNoneEither() {
    String text = "广东省海丰县法院";

    assertThat(
            settled(
                found(EntityType.ORGANISATION, text, text, Method.STATISTICAL),
                place(text, "广东省"),
                place(text, "海丰县"),
                place(text, "丰县")))
        .containsExactly(text, "[广东省]", "[海丰县]")
        .inOrder();
  }

  @Test
  public void aNameOfAPersonHasNoPlaceInItButAnOfficeHas() {
    assertThat(settled(found(EntityType.LEADER, "韩国瑜", "韩国瑜", Method.REGISTER), place("韩国瑜", "韩国")))
        .containsExactly("韩国瑜");
    assertThat(
            settled(found(EntityType.LEADER, "韩国总统", "韩国总统", Method.OFFICE), place("韩国总统", "韩国")))
        .containsExactly("韩国总统", "[韩国]")
        .inOrder();
  }
}
