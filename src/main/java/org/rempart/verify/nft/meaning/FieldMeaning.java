package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// What one field of a packet means.
interface FieldMeaning {
  /// Holds for the packets that have the field.
  Condition there();

  /// Holds for the packets that have the field and satisfy the comparison.
  ///
  /// @throws RulesetError if a value is none of this field's
  Condition holds(Comparison comparison) throws RulesetError;

  /// Whether `new,established` without an operator asks for any of these bits.
  default boolean ofBits() {
    return false;
  }

  /// The same field where it is known that the packet's protocol has ports.
  default FieldMeaning withPorts() {
    return this;
  }
}
