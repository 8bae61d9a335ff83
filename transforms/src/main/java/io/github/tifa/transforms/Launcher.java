package io.github.tifa.transforms;

/** What becomes of the process that starts a job, and so what is left to it in the end. */
public enum Launcher {
  /**
   * It has the workers within it. The outputs get their names there, by {@link
   * CountCorpus#publish}, when the job has ended: the direct runner keeps a processor busy with
   * nothing while one worker is at work, and writing the outputs is work for one.
   */
  HOSTS,

  /**
   * It waits, in most cases elsewhere: the job publishes, and the launcher removes the part files.
   */
  WAITS,

  /** It is gone: the job does both. */
  LEAVES
}
