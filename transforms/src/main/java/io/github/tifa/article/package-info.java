/**
 * From a post to its article: what is text, what is caption, what is furniture of the site. May
 * import {@code post}.
 */
package io.github.tifa.article;
