package io.github.tifa.transforms;

import java.io.Serializable;

/**
 * What travels of a batch when its posts are annotated: where they lie. The posts themselves are in
 * a part file, what all posts are compared by in another; see {@link BatchPosts}.
 *
 * @param index the place of the batch in the order of all files
 * @param group the run of neighbouring batches that it is counted with
 * @param part the part file
 * @param sketches the file with the sketches of its posts; empty if near copies are not sought
 * @param bytes the bytes of the batch's input files
 */
public record AnnotatedBatch(int index, int group, String part, String sketches, long bytes)
    implements Serializable {}
