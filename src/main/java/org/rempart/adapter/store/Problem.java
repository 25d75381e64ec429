package org.rempart.adapter.store;

/// One thing wrong in a file of a site.
///
/// @param path where in the document, such as `policy[2].services[0]`
/// @param remedy what would be right; may be empty
public record Problem(String file, int line, int column, String path, String text, String remedy) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + (path.isEmpty() ? "" : path + ": ") + text
        + (remedy.isEmpty() ? "" : "; " + remedy);
  }
}
