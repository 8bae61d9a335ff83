/**
 * The Beam transforms of Tifa, and what travels between them. The only room that imports Beam; may
 * import every other.
 */
package io.github.tifa.transforms;
