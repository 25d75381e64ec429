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

/// What a verified analyser (`fffuu` of Iptables_Semantics) says of a real ruleset: for some
/// ports, who reaches whom.
///
/// @param answers by destination port
record Oracle(Map<Integer, Answer> answers) {
  private static final Pattern ADDRESSES = Pattern.compile("\\{(\\S+) \\.\\. (\\S+)\\}|(\\d[\\d.]*)");

  /// @param classes in the order of their first addresses
  record Answer(List<IpSet> classes, Set<ServiceMatrix.Edge> edges) {}

  static Oracle parse(List<String> lines) {
    Map<Integer, Answer> answers = new TreeMap<>();
    Map<String, IpSet> classes = new HashMap<>();
    List<String[]> edges = new ArrayList<>();
    int port = -1;
    for (String line : lines.stream().map(String::strip).toList()) {
      if (line.startsWith("dport ")) {
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
    return new Oracle(answers);
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
