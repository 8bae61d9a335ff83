package io.github.tifa.statistics;

/**
 * Periods in a row in which an item is far more frequent than in the whole series.
 *
 * @param start index of the first period
 * @param end index of the last period, inclusive
 * @param weight by how much the high rate explains these periods better than the base rate, as a
 *     natural logarithm of likelihoods: positive, and comparable between bursts
 */
public record Burst(int start, int end, double weight) {}
