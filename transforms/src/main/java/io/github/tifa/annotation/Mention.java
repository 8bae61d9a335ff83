package io.github.tifa.annotation;

import io.github.tifa.lexicon.EntityType;

/**
 * A place in a post where something is named.
 *
 * @param id the identifier of what is named
 * @param name its canonical name
 * @param type its type
 * @param group its class within the type; empty where not known
 * @param form the words as printed
 * @param field the part of the post
 * @param start where the form begins, in Unicode code points of the field
 * @param end where it ends, exclusive
 * @param sentence the number of the sentence it begins in, within its field, from 0
 * @param method how it was found
 * @param nested whether it stands inside a longer mention
 * @param title the titles printed next to it, as one string; empty when there are none
 */
public record Mention(
    String id,
    String name,
    EntityType type,
    String group,
    String form,
    Field field,
    int start,
    int end,
    int sentence,
    Method method,
    boolean nested,
    String title) {}
