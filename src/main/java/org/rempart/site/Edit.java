package org.rempart.site;

import java.util.List;

/// One change of a site by a person. Its inverse is the document before it, which [History] keeps: documents
/// are immutable and share what did not change.
public interface Edit {
  /// What was done, for the undo menu: a key of the texts (`edit.*`) and what fills its gaps.
  Phrase name();

  /// @throws EditRefused if the edit does not fit the document; the document stays as it was
  SiteDocument applyTo(SiteDocument document) throws EditRefused;

  /// What doing it to this document means in full (new addresses, rules that go), for the person who just
  /// did it; the name says less, since it stands in a menu.
  default Phrase told(SiteDocument before) {
    return name();
  }

  /// A text by its key, so that the domain speaks no language of its own.
  record Phrase(String key, List<String> arguments) {
    public Phrase {
      arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, String... arguments) {
      return new Phrase(key, List.of(arguments));
    }
  }
}
