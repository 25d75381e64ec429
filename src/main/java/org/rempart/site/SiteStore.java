package org.rempart.site;

/// Port: where the document that is open was read from and is saved to.
public interface SiteStore {
  /// Writes the document; on failure the files are as they were.
  ///
  /// @throws SaveFailed with the file and the reason
  void save(SiteDocument document) throws SaveFailed;

  /// A save that did not happen; nothing was lost.
  final class SaveFailed extends Exception {
    private static final long serialVersionUID = 1;

    public SaveFailed(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
