package org.rempart.adapter.store.archive;

/// A file is not an archive, or not a whole one. The message says what is wrong.
final class ArchiveDamaged extends Exception {
  private static final long serialVersionUID = 1;

  ArchiveDamaged(String what) {
    super(what);
  }
}
