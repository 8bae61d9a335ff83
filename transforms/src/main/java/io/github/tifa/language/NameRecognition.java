package io.github.tifa.language;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.NS;
import com.hankcs.hanlp.corpus.tag.NT;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.dictionary.ns.PlaceDictionary;
import com.hankcs.hanlp.dictionary.nt.OrganizationDictionary;
import com.hankcs.hanlp.seg.common.Vertex;
import io.github.tifa.language.RoleModel.Observation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The roles that the words of a sentence play in names of persons, places and organisations: what
 * HanLP's recognisers find, by its dictionaries and rules. Not thread-safe.
 */
final class NameRecognition {
  /** Words that the segmenter has from rules rather than from its dictionary weigh no more. */
  private static final int WEIGHT_OF_GUESSES = 1000;

  private static final Set<Nature> BODY_TAGS =
      Set.of(Nature.ni, Nature.nic, Nature.nis, Nature.nit);

  private static final RoleModel<NR> PERSONS =
      new RoleModel<>(
          NR.class,
          PersonDictionary.dictionary,
          PersonDictionary.transformMatrixDictionary,
          EnumSet.of(NR.B, NR.D, NR.E, NR.F, NR.U, NR.V, NR.X, NR.Y));

  private static final RoleModel<NS> PLACES =
      new RoleModel<>(
          NS.class,
          PlaceDictionary.dictionary,
          PlaceDictionary.transformMatrixDictionary,
          EnumSet.of(NS.H));

  private static final RoleModel<NT> BODIES =
      new RoleModel<>(
          NT.class,
          OrganizationDictionary.dictionary,
          OrganizationDictionary.transformMatrixDictionary,
          EnumSet.of(NT.D));

  private static final Observation BEGINNING = PERSONS.observation(new EnumItem<>(NR.A, NR.K));
  private static final Observation NO_PERSON = PERSONS.always(NR.A);
  private static final Observation BEFORE_PERSON = PERSONS.observation(new EnumItem<>(NR.G, NR.K));
  private static final Observation SHORT_PERSON = PERSONS.observation(shortPerson());
  private static final Observation NO_PLACE = PLACES.always(NS.Z);
  private static final Observation PLACE = PLACES.observation(new EnumItem<>(NS.G));
  private static final Observation SHORT_PLACE = PLACES.observation(new EnumItem<>(NS.H, NS.G));
  private static final Observation NO_BODY = BODIES.always(NT.Z);
  private static final Observation FOREIGNER =
      BODIES.observation(new EnumItem<>(NT.F, WEIGHT_OF_GUESSES));
  private static final Observation NUMBER =
      BODIES.observation(new EnumItem<>(NT.M, WEIGHT_OF_GUESSES));
  private static final Observation BODY = BODIES.observation(body());

  /** What was looked up last of words that the core dictionary lacks, by hash. */
  private final Roles[] table = new Roles[1 << 16];

  /** What the dictionaries say of a word; null where one has nothing to say. */
  record Roles(String word, Observation person, Observation place, Observation body) {
    /** Looks a word up. */
    static Roles of(String word) {
      return new Roles(word, PERSONS.lookUp(word), PLACES.lookUp(word), BODIES.lookUp(word));
    }
  }

  private static EnumItem<NR> shortPerson() {
    EnumItem<NR> roles = new EnumItem<>(NR.X, 2);
    roles.addLabel(NR.G, 1);
    return roles;
  }

  private static EnumItem<NT> body() {
    EnumItem<NT> roles = new EnumItem<>(NT.K, WEIGHT_OF_GUESSES);
    roles.addLabel(NT.D, WEIGHT_OF_GUESSES);
    return roles;
  }

  /** The roles in names of persons; null when there can be none. */
  List<NR> persons(List<Vertex> words) {
    Observation[] observed = new Observation[words.size()];
    for (int i = 0; i < observed.length; i++) {
      observed[i] = i == 0 ? BEGINNING : person(words.get(i));
    }
    return PERSONS.greedy(observed);
  }

  private Observation person(Vertex word) {
    Observation known = printed(word).person;
    if (known != null) {
      return known;
    }
    Nature nature = word.guessNature();
    if (nature == Nature.nr && isGuess(word) && word.realWord.length() == 2) {
      return SHORT_PERSON;
    }
    return nature == Nature.nnt ? BEFORE_PERSON : NO_PERSON;
  }

  /** Whether a word is part of a transliterated name. */
  static boolean isForeign(List<Vertex> words) {
    for (Vertex word : words) {
      if (word.guessNature() == Nature.nrf) {
        return true;
      }
    }
    return false;
  }

  /** The roles in names of places; null when there can be none. */
  List<NS> places(List<Vertex> words) {
    Observation[] observed = new Observation[words.size()];
    for (int i = 0; i < observed.length; i++) {
      observed[i] = place(words.get(i));
    }
    return PLACES.best(observed);
  }

  private Observation place(Vertex word) {
    if (word.getNature() == Nature.ns && isGuess(word)) {
      return word.realWord.length() < 3 ? SHORT_PLACE : PLACE;
    }
    Observation known = classed(word).place;
    return known == null ? NO_PLACE : known;
  }

  /** The roles in names of organisations; null when there can be none. */
  List<NT> organisations(List<Vertex> words) {
    Observation[] observed = new Observation[words.size()];
    for (int i = 0; i < observed.length; i++) {
      observed[i] = organisation(words.get(i));
    }
    return BODIES.best(observed);
  }

  private Observation organisation(Vertex word) {
    Nature nature = word.guessNature();
    if (nature == Nature.nrf && isGuess(word)) {
      return FOREIGNER;
    }
    if (BODY_TAGS.contains(nature)) {
      return BODY;
    }
    if (nature == Nature.m) {
      return NUMBER;
    }
    Observation known = classed(word).body;
    return known == null ? NO_BODY : known;
  }

  private Roles printed(Vertex word) {
    CoreWord core = CoreWord.of(word);
    return core == null ? roles(word.realWord) : core.roles;
  }

  private Roles classed(Vertex word) {
    CoreWord core = CoreWord.of(word);
    return core == null ? roles(word.word) : core.classRoles;
  }

  private Roles roles(String word) {
    int hash = word.hashCode();
    int slot = (hash ^ hash >>> 15) & table.length - 1;
    Roles known = table[slot];
    if (known == null || !known.word.equals(word)) {
      known = Roles.of(word);
      table[slot] = known;
    }
    return known;
  }

  private static boolean isGuess(Vertex word) {
    return word.getAttribute().totalFrequency <= WEIGHT_OF_GUESSES;
  }
}
