package io.github.tifa.transforms;

import java.util.List;

/** Thrown for a folder that is no data package of HanLP that a job can work with. */
public final class HanlpDataException extends Exception {
  private static final long serialVersionUID = 1L;

  private final List<String> faults;

  HanlpDataException(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, one sentence for each fault; never empty. */
  public List<String> faults() {
    return faults;
  }
}
