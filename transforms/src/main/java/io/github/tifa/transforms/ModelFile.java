package io.github.tifa.transforms;

import io.github.tifa.language.ModelTask;
import java.io.Serializable;

/**
 * A model that a job annotates with.
 *
 * @param task what it is for
 * @param name its path below the data folder, the same on every machine
 * @param path where it lies, in any file system that Beam knows
 * @param sha256 the hash of its bytes
 */
public record ModelFile(ModelTask task, String name, String path, String sha256)
    implements Serializable {}
