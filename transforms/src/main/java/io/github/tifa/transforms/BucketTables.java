package io.github.tifa.transforms;

import java.io.Serializable;

/**
 * The sorted row files of one bucket.
 *
 * @param entities rows of {@code entities.jsonl}
 * @param keywords rows of {@code keywords.jsonl} without ranks, the best of the bucket
 * @param timeline rows of {@code timeline.jsonl}
 * @param candidates rows of {@code candidates.jsonl}
 */
record BucketTables(String entities, String keywords, String timeline, String candidates)
    implements Serializable {}
