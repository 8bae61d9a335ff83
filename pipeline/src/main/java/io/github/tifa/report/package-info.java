/**
 * The report for analysts: one page made of the finished tables. Knows nothing of the job that
 * wrote them.
 */
package io.github.tifa.report;
