/**
 * From an article to an annotated article: mentions, titles, name lists, keywords of one post. May
 * import {@code lexicon}, {@code language}, {@code article}, {@code post}.
 */
package io.github.tifa.annotation;
