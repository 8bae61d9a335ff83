/**
 * The job: options, wiring, progress, exit codes. May import {@code transforms} and {@code
 * lexicon}.
 */
package io.github.tifa.pipeline;
