/**
 * What Tifa knows: leaders, offices with dates, policy terms, places, organisations; reading and
 * matching them. May import {@code language}.
 */
package io.github.tifa.lexicon;
