package org.rempart.ruleset;

import java.util.List;
import java.util.Optional;
import org.rempart.net.IpAddress;

/// What a rule does once it matches.
public sealed interface Statement {
  record Decide(Verdict verdict) implements Statement {}

  /// A kernel log line that begins with the prefix.
  record Log(String prefix) implements Statement {}

  /// The statements behind it run at most so often; over the limit the next rule is tried.
  ///
  /// @param unit `second`, `minute`, `hour` or `day`
  record Limit(int rate, String unit, int burst) implements Statement {}

  record Counter() implements Statement {}

  record Reject(Kind kind) implements Statement {
    public enum Kind {
      TCP_RESET("tcp reset"),
      ADMIN_PROHIBITED("icmpx admin-prohibited"),
      PORT_UNREACHABLE("icmpx port-unreachable");

      private final String text;

      Kind(String text) {
        this.text = text;
      }

      public String text() {
        return text;
      }
    }
  }

  /// A look-up of the key; a key that no entry holds goes on to the next rule.
  record VerdictMap(List<Field> key, List<Entry> entries) implements Statement {
    public VerdictMap {
      key = List.copyOf(key);
      entries = List.copyOf(entries);
    }

    public record Entry(Element element, Verdict verdict) {}
  }

  /// The destination becomes this one, in prerouting.
  record Dnat(IpAddress to, Optional<Integer> port) implements Statement {}

  /// The source becomes the address of the interface by which the packet leaves, in postrouting.
  record Masquerade() implements Statement {}

  static Statement accept() {
    return new Decide(new Verdict.Accept());
  }

  static Statement drop() {
    return new Decide(new Verdict.Drop());
  }

  static Statement goTo(String chain) {
    return new Decide(new Verdict.Goto(chain));
  }
}
