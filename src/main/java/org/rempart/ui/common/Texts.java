package org.rempart.ui.common;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.rempart.site.Edit;

/// The words on the screen, in English or French: bundles under `resources/texts`, one a part of the screen.
/// A key begins with its bundle's name: `map.delete` stands in `texts/map.properties`.
public final class Texts {
  /// Without it, English would be French on a French machine: the bundles without a suffix are the English ones.
  private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
      .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;

  public Texts(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /// The text of a key; its gaps `{0}`, `{1}` ... (see [MessageFormat]) are filled by the arguments.
  ///
  /// @throws MissingResourceException if no bundle has the key: a mistake of the program
  public String get(String key, Object... arguments) {
    String bundle = "texts." + key.substring(0, key.indexOf('.'));
    String pattern = ResourceBundle.getBundle(bundle, locale, NO_FALLBACK).getString(key);
    return new MessageFormat(pattern, locale).format(arguments);
  }

  public String get(Edit.Phrase phrase) {
    List<String> arguments = phrase.arguments();
    return get(phrase.key(), arguments.toArray());
  }
}
