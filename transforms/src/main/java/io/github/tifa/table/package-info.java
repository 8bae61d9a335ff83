/**
 * The rows of the outputs and their JSON: the contract with readers. May import {@code annotation}
 * and what lies below it, and {@code statistics}.
 */
package io.github.tifa.table;
