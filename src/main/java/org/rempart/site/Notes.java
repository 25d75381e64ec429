package org.rempart.site;

/// Who wants a policy rule, and why; each may be empty.
public record Notes(String owner, String reason, String ticket) {
  public static Notes of(String reason) {
    return new Notes("", reason, "");
  }
}
