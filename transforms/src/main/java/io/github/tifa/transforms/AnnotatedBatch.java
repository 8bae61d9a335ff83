package io.github.tifa.transforms;

import java.io.Serializable;
import java.util.List;

/**
 * What is left of a batch when its posts are annotated: the posts themselves lie in a part file.
 *
 * @param index the place of the batch in the order of all files
 * @param group the run of neighbouring batches that it is counted with
 * @param part the part file
 * @param sketches the file with the sketches of its posts; empty if near copies are not sought
 * @param bytes the bytes of the batch's input files
 * @param fingerprints one of each post, in order
 * @param rejections the files that were no posts
 */
public record AnnotatedBatch(
    int index,
    int group,
    String part,
    String sketches,
    long bytes,
    List<Fingerprint> fingerprints,
    List<Rejection> rejections)
    implements Serializable {}
