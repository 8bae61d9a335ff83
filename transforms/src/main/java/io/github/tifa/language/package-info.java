/**
 * Chinese as text: scripts, sentences, tokens. The only room that imports HanLP; imports no other
 * room.
 */
package io.github.tifa.language;
