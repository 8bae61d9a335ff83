package io.github.tifa.article;

import io.github.tifa.post.Post;
import java.util.List;

/**
 * A post with its HTML cleaned.
 *
 * @param post the post it was
 * @param title the title, white space collapsed, in NFC
 * @param text the paragraphs of the body in reading order, joined by one line feed each, in NFC;
 *     empty when nothing is left
 * @param captions the captions of pictures and films, which are never counted
 */
public record Article(Post post, String title, String text, List<String> captions) {}
