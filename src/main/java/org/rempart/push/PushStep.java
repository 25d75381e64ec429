package org.rempart.push;

/// The steps of a push, in their order.
public enum PushStep {
  /// The device is reached, nobody else pushes, what runs is saved.
  CHECK,
  /// The ruleset lies on the device, and its nft has read it.
  STAGE,
  /// The device's rollback timer runs.
  ARM,
  /// The ruleset is loaded, in one transaction.
  LOAD,
  /// A new connection proves that the device can still be managed, and stops the timer.
  CONFIRM,
  /// The ruleset is kept for the next boot; nothing of the push is left on the device.
  COMMIT,
  /// What ran before is loaded again.
  ROLL_BACK
}
