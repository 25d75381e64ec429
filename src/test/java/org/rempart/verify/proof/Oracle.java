package org.rempart.verify.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.Rule;

/// What a verified analyser (`fffuu` of Iptables_Semantics) says of a real ruleset: simple rules that it made of it, and
/// for some ports who reaches whom by them.
///
/// @param answers by destination port
record Oracle(List<Rule> rules, Map<Integer, Answer> answers) {
  private static final Pattern RULE = Pattern.compile("(ACCEPT|DROP) +(\\S+) +-- +(\\S+) +(\\S+) *(.*)");
  private static final Pattern PORTS = Pattern.compile("([sd])ports: (\\d+)(?::(\\d+))?");
  private static final Pattern ADDRESSES = Pattern.compile("\\{(\\S+) \\.\\. (\\S+)\\}|(\\d[\\d.]*)");

  /// @param classes in the order of their first addresses
  record Answer(List<IpSet> classes, Set<ServiceMatrix.Edge> edges) {}

  static Oracle parse(List<String> lines) {
    List<Rule> rules = new ArrayList<>();
    Map<Integer, Answer> answers = new TreeMap<>();
    Map<String, IpSet> classes = new HashMap<>();
    List<String[]> edges = new ArrayList<>();
    int port = -1;
    for (String line : lines.stream().map(String::strip).toList()) {
      Matcher rule = RULE.matcher(line);
      if (rule.matches()) {
        rules.add(rule(rule));
      } else if (line.startsWith("dport ")) {
        port = Integer.parseInt(line.split(" ", -1)[1]);
      } else if (line.startsWith("N ")) {
        classes.put(line.split(" ", -1)[1], addresses(line.substring(line.indexOf("|->"))));
      } else if (line.startsWith("E ")) {
        edges.add(line.split(" ", -1));
      } else if (port >= 0) {
        put(answers, port, classes, edges);
        port = -1;
      }
    }
    put(answers, port, classes, edges);
    return new Oracle(rules, answers);
  }

  private static void put(Map<Integer, Answer> answers, int port, Map<String, IpSet> classes, List<String[]> edges) {
    if (port >= 0) {
      List<IpSet> sorted = classes.values().stream()
          .sorted((a, b) -> a.ranges().getFirst().first().compareTo(b.ranges().getFirst().first())).toList();
      Set<ServiceMatrix.Edge> numbered = new HashSet<>();
      edges.forEach(edge -> numbered.add(new ServiceMatrix.Edge(sorted.indexOf(classes.get(edge[1])),
          sorted.indexOf(classes.get(edge[2])))));
      answers.put(port, new Answer(sorted, numbered));
      classes.clear();
      edges.clear();
    }
  }

  private static Rule rule(Matcher read) {
    List<Condition> parts = new ArrayList<>(List.of(Rules.source(read.group(3)), Rules.destination(read.group(4))));
    if (!read.group(2).equals("all")) {
      parts.add(new Condition.ProtocolIn(PortRange.of(Protocol.parse(read.group(2)).orElseThrow().number())));
    }
    Matcher ports = PORTS.matcher(read.group(5));
    while (ports.find()) {
      PortRange range = PortRange.parse(ports.group(2) + (ports.group(3) == null ? "" : "-" + ports.group(3)));
      parts.add(ports.group(1).equals("s") ? new Condition.SourcePort(range) : new Condition.DestinationPort(range));
    }
    return Rules.rule(read.group(1).equals("DROP") ? new Action.Drop() : new Action.Accept(),
        parts.toArray(Condition[]::new));
  }

  private static IpSet addresses(String text) {
    List<IpRange> ranges = new ArrayList<>();
    Matcher read = ADDRESSES.matcher(text);
    while (read.find()) {
      ranges.add(read.group(3) == null
          ? IpRange.parse(read.group(1) + "-" + read.group(2))
          : IpRange.of(IpPrefix.parse(read.group(3))));
    }
    return new IpSet(ranges);
  }

}
