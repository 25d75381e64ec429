package org.rempart.adapter.store.archive;

/// Who may write a site's archives: one process holds them, the others look.
public enum Mode {
  READ_WRITE,
  READ_ONLY
}
