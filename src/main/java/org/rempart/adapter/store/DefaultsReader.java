package org.rempart.adapter.store;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rempart.site.Action;
import org.rempart.site.Defaults;
import org.rempart.site.Protection;

/// The sections `defaults` and `protections`: what holds where no rule speaks.
final class DefaultsReader {
  private DefaultsReader() {}

  static Defaults defaults(Cursor at) {
    Fields fields = Fields.of(at, "within", "between", "to-firewall", "from-firewall", "log");
    Defaults standard = Defaults.STANDARD;
    return new Defaults(action(fields, "within", standard.within()), action(fields, "between", standard.between()),
        action(fields, "to-firewall", standard.toFirewall()), action(fields, "from-firewall", standard.fromFirewall()),
        fields.flag("log", standard.log()));
  }

  private static Action action(Fields fields, String key, Action standard) {
    return fields.choice(key, Action.values(), Action::text).orElse(standard);
  }

  /// Those that are on: all that are not switched off here.
  static Set<Protection> protections(Cursor at) {
    Set<Protection> on = EnumSet.allOf(Protection.class);
    List<String> known = Arrays.stream(Protection.values()).map(Protection::text).toList();
    for (Map.Entry<String, Cursor> field : at.fields(known).entrySet()) {
      Protection.parse(field.getKey()).filter(_ -> !field.getValue().flag()).ifPresent(on::remove);
    }
    return on;
  }
}
