package io.github.tifa.table;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.Test;

/** Tests the fields of a course that are derived. */
public final class CourseTest {
  @Test
  public void aPeriodHasTheWeightOfItsBurst() {
    Course course =
        new Course(
            9,
            4,
            OptionalDouble.empty(),
            Optional.empty(),
            List.of(
                new Course.Spell("2020-02", "2020-03", 4.5),
                new Course.Spell("2020-07", "2020-07", 3)),
            new Course.Quiet(0, 0, 0));

    assertThat(course.burst("2020-01")).isEqualTo(0.0);
    assertThat(course.burst("2020-02")).isEqualTo(4.5);
    assertThat(course.burst("2020-03")).isEqualTo(4.5);
    assertThat(course.burst("2020-04")).isEqualTo(0.0);
    assertThat(course.burst("2020-07")).isEqualTo(3.0);
  }

  @Test
  public void silenceIsFlaggedWhereItIsSurprisingAndCouldHaveBeenBroken() {
    // The golden value of the definition: 0.0029465.
    assertThat(new Course.Quiet(30, 300, 60).flagged()).isTrue();
    assertThat(new Course.Quiet(30, 300, 20).flagged()).isFalse();
    assertThat(new Course.Quiet(3, 300, 60).flagged()).isFalse();
  }

  @Test
  public void fewPostsFlagNoSilence() {
    assertThat(new Course.Quiet(25, 25, 60).flagged()).isFalse();
    assertThat(new Course.Quiet(300, 300, 29).flagged()).isFalse();
    assertThat(new Course.Quiet(4, 30, 500).probability()).isLessThan(0.01);
    assertThat(new Course.Quiet(4, 30, 500).flagged()).isFalse();
    assertThat(new Course.Quiet(5, 30, 500).flagged()).isTrue();
  }
}
