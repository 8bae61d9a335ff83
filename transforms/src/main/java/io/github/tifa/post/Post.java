package io.github.tifa.post;

import java.util.List;
import java.util.Set;

/**
 * A post before its HTML is cleaned. Strings are never null; what the file does not say is empty.
 *
 * @param id sixteen hexadecimal digits of the SHA-256 of the canonical address, or of the body
 *     where there is no address
 * @param path the file it came from
 * @param title the title as given
 * @param date the date as given
 * @param day the local day of the source, {@code YYYY-MM-DD}; empty when no date could be read
 * @param source who published it: the first category, else the first tag, author or host name
 * @param author the author as given
 * @param url the address as given
 * @param tags the tags as given
 * @param html what follows the front matter
 * @param issues what was wrong with the file
 */
public record Post(
    String id,
    String path,
    String title,
    String date,
    String day,
    String source,
    String author,
    String url,
    List<String> tags,
    String html,
    Set<Issue> issues) {}
