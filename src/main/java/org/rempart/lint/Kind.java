package org.rempart.lint;

import java.util.Locale;

/// What a remark is about. The console has a text for each under `lint.` and [#text].
public enum Kind {
  BROKEN(Severity.WARNING, "{0} means nothing and compiles nowhere: {1}"),
  EXPOSED(Severity.WARNING, "rule {0} opens {1}, outside any DMZ, to the Internet"),
  DMZ_TO_INSIDE(Severity.WARNING, "rule {0} lets the DMZ into {1}: a break-in goes on from there"),
  ANY_TO_ANY(Severity.WARNING, "rule {0} lets everybody do everything"),
  SHADOWED(Severity.WARNING, "rule {0} is never asked; something else is decided before by {1}"),
  REDUNDANT(Severity.NOTE, "rule {0} is never asked; the same is decided before by {1}"),
  UNDECIDED(Severity.NOTE, "rule {0} breaks into too many pieces to tell whether others leave it anything"),
  UNSEEN(Severity.NOTE, "rule {0} is never asked: no firewall stands between its ends"),
  EXPIRED(Severity.WARNING, "rule {0} holds no longer; its last day was {1}"),
  UNREASONED(Severity.NOTE, "rule {0} has no reason"),
  EMPTY_GROUP(Severity.WARNING, "group {0} is empty; it means nothing, never everything (rules: {1})"),
  UNUSED(Severity.NOTE, "{0} is used by no rule ({1})"),
  WITHOUT_HELPER(Severity.WARNING, "rule {0} accepts {1} without its helper: connections agreed in it won’t pass"),
  MANAGEMENT_OFF(Severity.WARNING, "protection {0} is off: a push can lock out SSH and SNMP of the firewalls"),
  FORWARD_NOT_ALLOWED(Severity.WARNING, "port forward {0} leads to {1}, but no rule allows what it forwards");

  private final Severity severity;
  private final String pattern;

  Kind(Severity severity, String pattern) {
    this.severity = severity;
    this.pattern = pattern;
  }

  public Severity severity() {
    return severity;
  }

  /// `any-to-any`
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether the subject is a policy rule's id.
  public boolean aboutRule() {
    return switch (this) {
      case EXPOSED, DMZ_TO_INSIDE, ANY_TO_ANY, SHADOWED, REDUNDANT, UNDECIDED, UNSEEN, EXPIRED, UNREASONED,
          WITHOUT_HELPER ->
        true;
      case BROKEN, EMPTY_GROUP, UNUSED, MANAGEMENT_OFF, FORWARD_NOT_ALLOWED -> false;
    };
  }

  String sentence(String subject, String others) {
    return pattern.replace("{1}", others).replace("{0}", subject);
  }
}
