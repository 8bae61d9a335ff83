/**
 * From the bytes of a file to a post: front matter, dates, source and body. Imports no other room.
 */
package io.github.tifa.post;
