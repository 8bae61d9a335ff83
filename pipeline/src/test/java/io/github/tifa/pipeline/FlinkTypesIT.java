package io.github.tifa.pipeline;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Tests that Flink has a serializer for all that passes between the steps, and none of Kryo's: it
 * is told to refuse these, and makes its serializers when it compiles the job. The classes are
 * called by name, since only the profile has them.
 */
public final class FlinkTypesIT {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void nothingIsLeftToKryo() throws IOException, ReflectiveOperationException {
    Path configuration = folder.getRoot().toPath();
    Files.writeString(configuration.resolve("flink-conf.yaml"), "pipeline.generic-types: false\n");
    PipelineOptions options =
        PipelineOptionsFactory.fromArgs(
                "--runner=FlinkRunner",
                "--flinkMaster=[local]",
                "--flinkConfDir=" + configuration,
                "--parallelism=2")
            .create();
    Class<?> flinkOptions = Class.forName("org.apache.beam.runners.flink.FlinkPipelineOptions");
    Constructor<?> create =
        Class.forName("org.apache.beam.runners.flink.FlinkPipelineExecutionEnvironment")
            .getDeclaredConstructor(flinkOptions);
    create.setAccessible(true);
    Object environment = create.newInstance(options.as(asOptions(flinkOptions)));
    call(environment, "translate", Pipeline.class, CodersTest.job());
    Object batch = call(environment, "getBatchExecutionEnvironment");
    Object config = call(batch, "getConfig");

    Object plan = call(batch, "createProgramPlan");
    Object graph =
        Class.forName("org.apache.flink.client.FlinkPipelineTranslationUtil")
            .getMethod(
                "getJobGraph",
                ClassLoader.class,
                Class.forName("org.apache.flink.api.dag.Pipeline"),
                Class.forName("org.apache.flink.configuration.Configuration"),
                int.class)
            .invoke(null, getClass().getClassLoader(), plan, call(batch, "getConfiguration"), 2);

    assertWithMessage("generic types are refused")
        .that(call(config, "hasGenericTypesDisabled"))
        .isEqualTo(true);
    assertThat((Integer) call(graph, "getNumberOfVertices")).isAtLeast(10);
  }

  private static Class<? extends PipelineOptions> asOptions(Class<?> type) {
    return type.asSubclass(PipelineOptions.class);
  }

  private static Object call(Object on, String name) throws ReflectiveOperationException {
    Method method = find(on.getClass(), name);
    method.setAccessible(true);
    return method.invoke(on);
  }

  private static Object call(Object on, String name, Class<?> type, Object argument)
      throws ReflectiveOperationException {
    Method method = on.getClass().getDeclaredMethod(name, type);
    method.setAccessible(true);
    return method.invoke(on, argument);
  }

  private static Method find(Class<?> type, String name) throws NoSuchMethodException {
    for (Class<?> up = type; up != null; up = up.getSuperclass()) {
      for (Method method : up.getDeclaredMethods()) {
        if (method.getName().equals(name) && method.getParameterCount() == 0) {
          return method;
        }
      }
    }
    throw new NoSuchMethodException(type + "." + name);
  }
}
