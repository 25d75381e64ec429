package org.rempart.verify.nft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Effects;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Statement;
import org.rempart.verify.nft.tree.Wording;

/// Reads statements that log, queue, copy or refuse packets.
final class EffectParser {
  private static final Set<String> REJECT_TYPES = Set.of("icmp", "icmpv6", "icmpx", "tcp");
  private static final Set<String> SYNPROXY = Set.of("timestamp", "sack-perm");
  private static final Set<String> LOG_OF_HEADER = Set.of("tcp", "ip");

  private final Cursor cursor;
  private final ExpressionParser expressions;

  EffectParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /// `limit name "slow"`, `counter name tcp dport map { ... }`.
  Statement object(Token kind) throws RulesetError {
    cursor.expect(kind.text(), "name");
    return Effects.object(kind.at(), kind.text(), Wording.of(expressions.source()));
  }

  Statement effect(Token first) throws RulesetError {
    cursor.expect(first.text());
    return switch (first.text()) {
      case "reject" -> reject(first);
      case "log" -> new Statement.Remark(first.at(), Effects.log(log()));
      case "queue" -> queue(first);
      case "tproxy" -> tproxy(first);
      case "dup" -> new Statement.Remark(first.at(), "dup" + target());
      case "fwd" -> new Statement.Surrender(first.at(), "fwd" + target());
      case "synproxy" -> new Statement.Surrender(first.at(), "synproxy" + synproxy());
      case "notrack" -> new Statement.NoTrack(first.at());
      case "flow" -> offload(first);
      default -> foreign(first);
    };
  }

  private Statement reject(Token first) throws RulesetError {
    if (!cursor.take("with")) {
      return new Statement.Reject(first.at(), "", "");
    }
    Token type = cursor.word();
    if (!REJECT_TYPES.contains(type.text())) {
      throw type.at().error("icmp, icmpv6, icmpx or 'tcp reset' is expected here");
    }
    if (type.is("tcp")) {
      cursor.expect("reset");
      return new Statement.Reject(first.at(), "tcp reset", "");
    }
    cursor.take("type");
    return new Statement.Reject(first.at(), type.text(), cursor.word().text());
  }

  private Map<String, String> log() throws RulesetError {
    Map<String, String> options = new TreeMap<>();
    while (Effects.LOG_OPTIONS.contains(cursor.peek().text()) && cursor.peek().kind() == Token.Kind.WORD) {
      String option = cursor.next().text();
      options.put(option, option.equals("flags") ? String.join(",", logFlags(options)) : cursor.name().text());
    }
    return options;
  }

  private List<String> logFlags(Map<String, String> before) throws RulesetError {
    List<String> flags = new ArrayList<>();
    Optional.ofNullable(before.get("flags")).ifPresent(flags::add);
    String header = "";
    do {
      Token flag = cursor.word();
      if (LOG_OF_HEADER.contains(flag.text())) {
        header = flag.text() + " ";
        flag = cursor.word();
      }
      flags.add(header + flag.text());
    } while (cursor.take(","));
    return flags;
  }

  private Statement queue(Token first) throws RulesetError {
    List<String> flags = new ArrayList<>();
    String number = "0";
    while (!cursor.atStatementEnd() && !cursor.sees("comment")) {
      if (cursor.take("num") || cursor.take("to")) {
        number = Wording.of(expressions.source());
      } else if (cursor.sees("bypass") || cursor.sees("fanout")) {
        flags.add(cursor.next().text());
      } else if (!cursor.take("flags") && !cursor.take(",")) {
        throw cursor.unexpected("'num', 'to', 'bypass' or 'fanout' is expected here");
      }
    }
    return new Statement.Surrender(first.at(), Effects.queue(number, flags));
  }

  private Statement tproxy(Token first) throws RulesetError {
    String family = cursor.sees("ip") || cursor.sees("ip6") ? cursor.next().text() : "";
    cursor.expect("to");
    String address = cursor.sees(":") ? "" : Wording.of(expressions.source());
    String port = cursor.take(":") ? Wording.of(expressions.source()) : "";
    return new Statement.Restrict(first.at(), Effects.tproxy(family, address, port));
  }

  private String target() throws RulesetError {
    String family = cursor.sees("ip") || cursor.sees("ip6") ? " " + cursor.next().text() : "";
    String to = cursor.take("to") ? " to " + Wording.of(expressions.source()) : "";
    return family + to + (cursor.take("device") ? " device " + Wording.of(expressions.source()) : "");
  }

  private String synproxy() throws RulesetError {
    StringBuilder words = new StringBuilder();
    if (cursor.take("name")) {
      return " name " + Wording.of(expressions.source());
    }
    while (cursor.sees("mss") || cursor.sees("wscale")) {
      words.append(' ').append(cursor.next().text()).append(' ').append(cursor.number().text());
    }
    while (SYNPROXY.contains(cursor.peek().text())) {
      words.append(' ').append(cursor.next().text());
    }
    return words.toString();
  }

  private Statement offload(Token first) throws RulesetError {
    if (!cursor.take("add")) {
      cursor.expect("offload");
    }
    Expression table = expressions.data();
    return new Statement.Restrict(first.at(), "flow add " + Wording.of(table));
  }

  /// A match or target of iptables, of which nft knows the name only.
  private Statement foreign(Token first) throws RulesetError {
    return Effects.foreign(first.at(), cursor.word().text(), cursor.name().text());
  }
}
