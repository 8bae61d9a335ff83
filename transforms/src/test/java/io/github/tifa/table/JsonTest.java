package io.github.tifa.table;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;

/** Every row is one line of the same bytes on every machine. */
public final class JsonTest {
  private static String number(double value) {
    return Json.text(json -> json.put("x", value));
  }

  private static String text(String value) {
    return Json.text(json -> json.put("x", value));
  }

  @Test
  public void writesFieldsInTheOrderOfTheCalls() {
    String line =
        Json.text(
            json ->
                json.put("z", "字")
                    .put("a", 7L)
                    .put("m", true)
                    .putNull("b")
                    .put("y", 0.5)
                    .put("list", List.of("二", "一"))
                    .put("inner", inner -> inner.put("q", 1L).put("p", 2L)));

    assertThat(line)
        .isEqualTo(
            "{\"z\":\"字\",\"a\":7,\"m\":true,\"b\":null,\"y\":0.5,\"list\":[\"二\",\"一\"],"
                + "\"inner\":{\"q\":1,\"p\":2}}");
  }

  @Test
  public void writesCountsInTheOrderOfTheMap() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("乙", 9L);
    counts.put("甲", 3L);

    assertThat(Json.text(json -> json.putCounts("x", counts)))
        .isEqualTo("{\"x\":{\"乙\":9,\"甲\":3}}");
  }

  @Test
  public void writesListsOfObjects() {
    assertThat(
            Json.text(
                json -> json.putAll("x", List.of(1L, 2L), (inner, item) -> inner.put("n", item))))
        .isEqualTo("{\"x\":[{\"n\":1},{\"n\":2}]}");
  }

  @Test
  public void writesEmptyObjectsAndLists() {
    assertThat(Json.text(json -> json.put("a", List.<String>of()).putCounts("b", Map.of())))
        .isEqualTo("{\"a\":[],\"b\":{}}");
  }

  @Test
  public void roundsToSixDecimals() {
    assertThat(number(2.0 / 3)).isEqualTo("{\"x\":0.666667}");
    assertThat(number(1.0 / 3)).isEqualTo("{\"x\":0.333333}");
    assertThat(number(0.9999999)).isEqualTo("{\"x\":1}");
  }

  @Test
  public void roundsExactTiesUp() {
    // 1/128 and 3/128 lie exactly between two numbers of six decimals.
    assertThat(number(0.0078125)).isEqualTo("{\"x\":0.007813}");
    assertThat(number(0.0234375)).isEqualTo("{\"x\":0.023438}");
    assertThat(number(-0.0078125)).isEqualTo("{\"x\":-0.007813}");
  }

  @Test
  public void roundsTheExactValueAndNotItsShortestPrint() {
    // The double nearest to 1.1234565 lies above it, those nearest to the others below.
    assertThat(number(1.1234565)).isEqualTo("{\"x\":1.123457}");
    assertThat(number(4.1234565)).isEqualTo("{\"x\":4.123456}");
    assertThat(number(0.0000005)).isEqualTo("{\"x\":0}");
  }

  @Test
  public void dropsTrailingZeros() {
    assertThat(number(0.25)).isEqualTo("{\"x\":0.25}");
    assertThat(number(3.0)).isEqualTo("{\"x\":3}");
    assertThat(number(1200.0)).isEqualTo("{\"x\":1200}");
  }

  @Test
  public void writesNoNegativeZero() {
    assertThat(number(-0.0)).isEqualTo("{\"x\":0}");
    assertThat(number(-0.0000001)).isEqualTo("{\"x\":0}");
  }

  @Test
  public void writesNoExponents() {
    assertThat(number(1e-6)).isEqualTo("{\"x\":0.000001}");
    assertThat(number(1.5e21)).isEqualTo("{\"x\":1500000000000000000000}");
    assertThat(number(1e7)).isEqualTo("{\"x\":10000000}");
    assertThat(Json.text(json -> json.put("x", Long.MIN_VALUE)))
        .isEqualTo("{\"x\":-9223372036854775808}");
  }

  @Test
  public void refusesWhatIsNoNumber() {
    assertThrows(NumberFormatException.class, () -> number(Double.NaN));
    assertThrows(NumberFormatException.class, () -> number(Double.POSITIVE_INFINITY));
  }

  @Test
  public void escapesTheSeparatorsThatSomeReadersTakeForLineEnds() {
    assertThat(text("甲\u2028乙\u2029丙")).isEqualTo("{\"x\":\"甲\\u2028乙\\u2029丙\"}");
  }

  @Test
  public void escapesQuotesBackslashesAndControls() {
    assertThat(text("\"\\\n\t\u0001")).isEqualTo("{\"x\":\"\\\"\\\\\\n\\t\\u0001\"}");
  }

  @Test
  public void escapesInKeysToo() {
    assertThat(Json.text(json -> json.putCounts("x", Map.of("甲\u2028\n", 1L))))
        .isEqualTo("{\"x\":{\"甲\\u2028\\n\":1}}");
  }

  @Test
  public void writesChineseAndAstralCharactersAsUtf8() {
    byte[] line = Json.object(json -> json.put("x", "国\uD840\uDC00é"));

    assertThat(line).isEqualTo("{\"x\":\"国\uD840\uDC00é\"}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  public void passesOnWhatTheBodyThrows() {
    UncheckedIOException fault =
        assertThrows(
            UncheckedIOException.class,
            () ->
                Json.object(
                    json -> {
                      throw new IOException("full");
                    }));

    assertThat(fault).hasCauseThat().hasMessageThat().isEqualTo("full");
  }

  @Test
  public void roundsEveryValueAsItsExactDecimal() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      double value =
          switch (round % 4) {
            case 0 -> random.nextDouble();
            case 1 -> random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
            case 2 -> (random.nextInt(2_000_000) - 1_000_000 + 0.5) / 1e6;
            default -> Math.nextUp(random.nextInt(5_000) / 1e6 + 5e-7);
          };
      BigDecimal exact =
          new BigDecimal(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();

      assertThat(Json.round(value)).isEqualTo(exact.signum() == 0 ? "0" : exact.toPlainString());
    }
  }
}
