/** Formulas: pure functions of numbers, each with its source. Imports no other room. */
package io.github.tifa.statistics;
