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
import java.util.ArrayList;
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

  private static final Set<Nature> BODIES = Set.of(Nature.ni, Nature.nic, Nature.nis, Nature.nit);

  private final RoleModel<NR> persons =
      new RoleModel<>(
          NR.class,
          PersonDictionary.dictionary,
          PersonDictionary.transformMatrixDictionary,
          EnumSet.of(NR.B, NR.D, NR.E, NR.F, NR.U, NR.V, NR.X, NR.Y));

  private final RoleModel<NS> places =
      new RoleModel<>(
          NS.class,
          PlaceDictionary.dictionary,
          PlaceDictionary.transformMatrixDictionary,
          EnumSet.of(NS.H));

  private final RoleModel<NT> bodies =
      new RoleModel<>(
          NT.class,
          OrganizationDictionary.dictionary,
          OrganizationDictionary.transformMatrixDictionary,
          EnumSet.of(NT.D));

  private final Observation beginning = persons.observation(new EnumItem<>(NR.A, NR.K));
  private final Observation noPerson = persons.always(NR.A);
  private final Observation beforePerson = persons.observation(new EnumItem<>(NR.G, NR.K));
  private final Observation shortPerson = persons.observation(shortPerson());
  private final Observation noPlace = places.always(NS.Z);
  private final Observation place = places.observation(new EnumItem<>(NS.G));
  private final Observation shortPlace = places.observation(new EnumItem<>(NS.H, NS.G));
  private final Observation noBody = bodies.always(NT.Z);
  private final Observation foreigner = bodies.observation(new EnumItem<>(NT.F, WEIGHT_OF_GUESSES));
  private final Observation number = bodies.observation(new EnumItem<>(NT.M, WEIGHT_OF_GUESSES));
  private final Observation body = bodies.observation(body());

  /** What was looked up last, by hash: most words of a text are among few. */
  private final Roles[] table = new Roles[1 << 16];

  /** What the dictionaries say of a word; null where one has nothing to say. */
  private record Roles(String word, Observation person, Observation place, Observation body) {}

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
    List<Observation> observed = new ArrayList<>(words.size());
    for (Vertex word : words) {
      observed.add(observed.isEmpty() ? beginning : person(word));
    }
    return persons.greedy(observed);
  }

  private Observation person(Vertex word) {
    Observation known = roles(word.realWord).person;
    if (known != null) {
      return known;
    }
    Nature nature = word.guessNature();
    if (nature == Nature.nr && isGuess(word) && word.realWord.length() == 2) {
      return shortPerson;
    }
    return nature == Nature.nnt ? beforePerson : noPerson;
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
    List<Observation> observed = new ArrayList<>(words.size());
    for (Vertex word : words) {
      observed.add(place(word));
    }
    return places.best(observed);
  }

  private Observation place(Vertex word) {
    if (word.getNature() == Nature.ns && isGuess(word)) {
      return word.realWord.length() < 3 ? shortPlace : place;
    }
    Observation known = roles(word.word).place;
    return known == null ? noPlace : known;
  }

  /** The roles in names of organisations; null when there can be none. */
  List<NT> organisations(List<Vertex> words) {
    List<Observation> observed = new ArrayList<>(words.size());
    for (Vertex word : words) {
      observed.add(organisation(word));
    }
    return bodies.best(observed);
  }

  private Observation organisation(Vertex word) {
    Nature nature = word.guessNature();
    if (nature == Nature.nrf && isGuess(word)) {
      return foreigner;
    }
    if (BODIES.contains(nature)) {
      return body;
    }
    if (nature == Nature.m) {
      return number;
    }
    Observation known = roles(word.word).body;
    return known == null ? noBody : known;
  }

  private Roles roles(String word) {
    int hash = word.hashCode();
    int slot = (hash ^ hash >>> 15) & table.length - 1;
    Roles known = table[slot];
    if (known == null || !known.word.equals(word)) {
      known = new Roles(word, persons.lookUp(word), places.lookUp(word), bodies.lookUp(word));
      table[slot] = known;
    }
    return known;
  }

  private static boolean isGuess(Vertex word) {
    return word.getAttribute().totalFrequency <= WEIGHT_OF_GUESSES;
  }
}
