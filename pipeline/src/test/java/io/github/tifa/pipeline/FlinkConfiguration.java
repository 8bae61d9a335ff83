package io.github.tifa.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How Flink's test cluster is set up: small, patient with slow machines, and without Kryo. */
final class FlinkConfiguration {
  private FlinkConfiguration() {}

  /** Writes the configuration of JobManager, TaskManagers and clients into a folder. */
  static void write(Path folder, int rpcPort, int restPort, int slots) throws IOException {
    Files.writeString(
        folder.resolve("flink-conf.yaml"),
        """
        jobmanager.rpc.address: localhost
        jobmanager.rpc.port: %d
        rest.address: localhost
        rest.port: %d
        blob.server.port: 0
        io.tmp.dirs: %s
        parallelism.default: 2
        heartbeat.interval: 1000
        heartbeat.timeout: 60000
        pekko.ask.timeout: 120s
        pekko.startup-timeout: 300s
        pekko.tcp.timeout: 120s
        slot.request.timeout: 600000
        taskmanager.registration.timeout: 10min
        web.timeout: 120000
        client.timeout: 10min
        pipeline.generic-types: false
        restart-strategy.type: fixed-delay
        restart-strategy.fixed-delay.attempts: 3
        restart-strategy.fixed-delay.delay: 1s
        taskmanager.host: localhost
        taskmanager.numberOfTaskSlots: %d
        taskmanager.load-balance.mode: SLOTS
        taskmanager.cpu.cores: 1
        taskmanager.memory.framework.heap.size: 64m
        taskmanager.memory.framework.off-heap.size: 64m
        taskmanager.memory.jvm-metaspace.size: 192m
        taskmanager.memory.jvm-overhead.min: 64m
        taskmanager.memory.jvm-overhead.max: 64m
        taskmanager.memory.task.heap.size: 1000m
        taskmanager.memory.task.off-heap.size: 32m
        taskmanager.memory.managed.size: 128m
        taskmanager.memory.network.min: 320m
        taskmanager.memory.network.max: 320m
        """
            .formatted(rpcPort, restPort, folder, slots));
  }
}
