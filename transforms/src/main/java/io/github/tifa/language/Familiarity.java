package io.github.tifa.language;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;

/**
 * What the dictionaries of HanLP say of a string by themselves, without its recognisers of names:
 * how ordinary it is. Thread-safe.
 */
public final class Familiarity {
  /** Tags of words that tie others together: particles, prepositions, conjunctions, 是. */
  private static final String TIES = "upcy";

  private final Segment words;

  /** Reads the dictionaries, once for each process. */
  public Familiarity() {
    Segmenter.isCommonWord("");
    words =
        new ViterbiSegment()
            .enableNameRecognize(false)
            .enableTranslatedNameRecognize(false)
            .enablePlaceRecognize(false)
            .enableOrganizationRecognize(false);
  }

  /** Whether a dictionary has a folded string, as a word or a name of any kind. */
  public boolean isWord(String folded) {
    return CoreDictionary.get(folded) != null || CustomDictionary.get(folded) != null;
  }

  /**
   * Whether a folded string is an ordinary combination of words: each two neighbours stand side by
   * side in the text that HanLP was trained on (经济增长, 工作人员), or a particle, preposition,
   * conjunction or 是 ties them together as in any sentence (疫苗的研发).
   */
  public boolean isCombination(String folded) {
    List<Term> terms = words.seg(folded);
    boolean familiar = true;
    for (int i = 0; i < terms.size(); i++) {
      String tag = terms.get(i).nature.toString();
      if (tag.equals("vshi") || TIES.indexOf(tag.charAt(0)) >= 0) {
        return true;
      }
      familiar &= i == 0 || areNeighbours(terms.get(i - 1).word, terms.get(i).word);
    }
    return familiar;
  }

  private static boolean areNeighbours(String left, String right) {
    return CoreBiGramTableDictionary.getBiFrequency(left, right) > 0;
  }
}
