package org.rempart.verify.iptables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.verify.filter.RulesetError;

/// Sets while the lines of `ipset save`, or for `ipset restore`, are read (ipset(8)).
final class SetDrafts {
  private static final Set<String> COMMANDS = Set.of("create", "add", "flush", "swap", "destroy");
  /// One address or network an element.
  private static final Set<String> OF_ADDRESSES = Set.of("hash:ip", "hash:net", "bitmap:ip");

  private final Map<String, Draft> byName = new HashMap<>();

  /// @param known whether its elements can be told: none of them ends by itself, each is an address or a network
  private record Draft(Family family, boolean known, List<Element> elements) {
    /// The longest prefix that an address lies in decides.
    IpSet addresses() {
      IpSet all = IpSet.EMPTY;
      for (Element element : elements.stream().sorted(Comparator.comparingInt(Element::length)).toList()) {
        all = element.exception() ? all.minus(element.addresses()) : all.union(element.addresses());
      }
      return all;
    }
  }

  private record Element(IpSet addresses, int length, boolean exception) {}

  static boolean isCommand(Token word) {
    return COMMANDS.contains(word.text());
  }

  void line(List<Token> words) throws RulesetError {
    Cursor cursor = new Cursor(words);
    String command = cursor.next("a command of ipset").text();
    Token name = cursor.next("the name of a set");
    switch (command) {
      case "create" -> create(name, cursor);
      case "add" -> add(existing(name), cursor);
      case "flush" -> existing(name).elements().clear();
      case "swap" -> {
        Draft first = existing(name);
        Token other = cursor.next("the name of another set");
        byName.put(name.text(), existing(other));
        byName.put(other.text(), first);
      }
      case "destroy" -> byName.remove(name.text());
      case String _ -> throw name.error("create, add, flush, swap or destroy is expected before it");
    }
  }

  /// What each set holds, of those whose content can be told.
  Map<String, IpSet> known() {
    return byName.entrySet().stream().filter(entry -> entry.getValue().known())
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().addresses()));
  }

  private Draft existing(Token name) throws RulesetError {
    Draft draft = byName.get(name.text());
    if (draft == null) {
      throw name.error("no such set");
    }
    return draft;
  }

  /// `create NAME hash:net family inet maxelem 65536 timeout 0 -exist`.
  private void create(Token name, Cursor cursor) throws RulesetError {
    String type = cursor.next("a type such as hash:net").text();
    Family family = Family.IPV4;
    boolean exists = false;
    boolean fades = false;
    while (cursor.more()) {
      Token option = cursor.next("an option");
      switch (option.text()) {
        case "family" -> family = cursor.next("inet or inet6").is("inet6") ? Family.IPV6 : Family.IPV4;
        case "timeout" -> {
          cursor.next("seconds");
          fades = true;
        }
        case "-exist", "-!" -> exists = true;
        case "counters", "comment", "skbinfo", "forceadd" -> {
          // of each element; says nothing of which there are
        }
        case "hashsize", "maxelem", "netmask", "bitmask", "range", "markmask", "initval", "bucketsize", "size",
            "probes", "resize" ->
          cursor.next("a value of " + option.text());
        case String _ -> throw option.error("is no option of a set");
      }
    }
    if (byName.containsKey(name.text()) && !exists) {
      throw name.error("this set is there already");
    }
    byName.putIfAbsent(name.text(), new Draft(family, !fades && OF_ADDRESSES.contains(type), new ArrayList<>()));
  }

  private static void add(Draft set, Cursor cursor) throws RulesetError {
    Token element = cursor.next("an element");
    boolean exception = false;
    while (cursor.more()) {
      Token option = cursor.next("an option");
      switch (option.text()) {
        case "nomatch" -> exception = true;
        case "-exist", "-!" -> {
          // the same element again
        }
        case "timeout", "packets", "bytes", "comment", "skbmark", "skbprio", "skbqueue" -> cursor
            .next("a value of " + option.text());
        case String _ -> throw option.error("is no option of an element");
      }
    }
    if (set.known()) {
      IpSet addresses = element.text().contains("-")
          ? Addresses.range(element, element.text(), set.family()).map(range -> new IpSet(List.of(range)))
              .orElse(IpSet.EMPTY)
          : Addresses.set(element, set.family()).orElse(IpSet.EMPTY);
      int length = addresses.prefixes().stream().mapToInt(IpPrefix::length).min().orElse(0);
      set.elements().add(new Element(addresses, length, exception));
    }
  }
}
