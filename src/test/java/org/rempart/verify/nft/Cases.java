package org.rempart.verify.nft;

import java.util.List;
import java.util.stream.Stream;

/// Rules and rulesets of all that is read.
final class Cases {
  private static final String OBJECTS = """
      table inet t {
        set addresses { type ipv4_addr; flags interval; elements = { 10.0.0.0/24, 10.9.0.1-10.9.0.7 } }
        set pairs { type ipv4_addr . inet_service; flags interval; elements = { 10.0.0.0/24 . 80, 10.1.0.1 . 1000-2000 } }
        set learned { type ipv4_addr; flags dynamic,timeout; timeout 1h; }
        set timed { type ipv6_addr; flags timeout; }
        set names { type ifname; flags interval; elements = { "eth*", "lo" } }
        map marks { type ipv4_addr : mark; elements = { 1.2.3.4 : 5, 1.2.3.5 : 0x10 } }
        map verdicts { type ipv4_addr : verdict; flags interval; elements = { 10.0.0.0/8 : jump side, 11.0.0.1 : drop } }
        map hosts { type inet_service : ipv4_addr; elements = { 80 : 10.0.0.1, 443 : 10.0.0.2 } }
        counter c { }
        quota q { over 5 mbytes }
        limit l { rate 10/second }
        chain side {
          counter accept
        }
        chain c {
          type TYPE;
          RULE
        }
      }
      """;

  private static final String FILTER = """
      tcp flags syn
      tcp flags syn,ack
      tcp flags == syn
      tcp flags syn|ack
      tcp flags != syn
      tcp flags != syn,ack
      tcp flags ! syn,ack
      tcp flags { syn, syn|ack }
      tcp flags & (syn|ack) == syn
      tcp flags & (fin|syn|rst|ack) != syn ct state new drop
      tcp flags & (syn|ack) != 0
      tcp flags vmap { syn : accept, syn|ack : drop }
      ct state new
      ct state new,established
      ct state != new
      ct state { new, established }
      ct state != { new, established }
      ct state vmap { established : accept, related : accept, invalid : drop }
      ct status dnat
      ct status != dnat
      ct status dnat,snat
      ct status assured
      meta mark 1
      meta mark and 0xff == 1
      meta mark & 0xf0 != 0x10
      meta mark 1-10
      meta mark { 1, 2, 0x10-0x1f }
      meta mark != 0
      meta mark & 0x3 vmap { 1 : accept }
      ct mark 7
      ct mark & 0xf0 != 0x10
      meta mark set 7 accept
      meta mark set meta mark and 0xff or 0x100
      meta mark set mark or 0x1 tcp dport 22 accept
      meta mark set 1 meta mark 1 accept
      meta mark set ct mark and 0xf
      meta mark set ip saddr map @marks
      meta mark set tcp dport map { 22 : 1, 80 : 2 } counter
      meta mark set numgen inc mod 2
      meta mark set jhash ip saddr . ip daddr mod 3 seed 0xdeadbeef offset 1
      ct mark set meta mark
      ct mark set 0x20 accept
      ct original ip saddr 1.2.3.4
      ct original ip6 daddr != 2001:db8::/32
      meta l4proto tcp ct original proto-dst 80
      ct reply ip saddr 1.2.3.4
      ct direction reply
      ct direction original accept
      ct zone 1
      ct helper "ftp"
      ct expiration 30s
      ct expiration > 1h
      fib daddr type local
      fib daddr type != local
      fib saddr type { broadcast, multicast, anycast } drop
      fib daddr . iif type local
      fib saddr . iif oif missing drop
      meta hour "08:00"-"17:59:59"
      meta hour "22:00"-"06:00"
      meta day "Monday"
      meta day {"Monday", "Friday"}
      meta time < "2030-01-01 00:00:00"
      meta time >= "2026-01-01 12:30:00"
      limit rate 10/second
      limit rate over 1 mbytes/second burst 100 kbytes drop
      limit rate 5/minute burst 3 packets accept
      limit name "l"
      quota name "q"
      counter name "c"
      log
      log prefix "a b: " level info flags tcp sequence,options
      log group 3 snaplen 20 queue-threshold 2
      log flags all
      reject
      reject with icmp type host-prohibited
      reject with icmpv6 type admin-prohibited
      reject with icmpx type no-route
      reject with tcp reset
      tcp dport 113 reject with tcp reset
      ip saddr 1.2.3.4 reject
      add @learned { ip saddr }
      add @learned { ip saddr timeout 5m } drop
      update @learned { ip saddr limit rate over 5/second } drop
      delete @learned { ip daddr }
      ip saddr @learned drop
      ip saddr != @learned accept
      ip6 saddr @timed accept
      meter zz { ip saddr ct count over 5 } drop
      th dport 80
      meta l4proto { tcp, udp } th dport 53 accept
      meta l4proto . th dport { tcp . 22, udp . 53 } accept
      meta l4proto != tcp
      meta l4proto icmp icmp type echo-request accept
      ip frag-off & 0x1fff != 0 drop
      tcp option maxseg size set rt mtu
      tcp option maxseg size 1-500 drop
      tcp option sack-perm exists
      exthdr frag exists
      exthdr hbh missing
      frag more-fragments 1
      ip dscp cs1
      ip dscp set cs2
      ip6 dscp != ef
      ip ecn ce
      ip ttl 1
      ip ttl < 5 drop
      ip6 hoplimit 255
      ip length > 100
      ip version 4
      ip id 7
      ip saddr 10.0.0.0/8
      ip saddr != 10.0.0.0/8
      ip saddr { 10.0.0.1, 10.0.1.0/24, 10.2.0.1-10.2.0.9 }
      ip saddr != { 10.0.0.1, 10.0.1.0/24 }
      ip saddr 10.0.0.1-10.0.0.9
      ip saddr > 10.0.0.9
      ip saddr & 255.255.0.0 == 10.1.0.0
      ip saddr & 0.0.0.255 == 0.0.0.3
      ip saddr @addresses accept
      ip saddr . tcp dport @pairs accept
      ip saddr . tcp dport != @pairs drop
      ip6 saddr fe80::/10
      ip6 saddr & ffff:: == fe80::
      ip6 daddr != { ::1, 2001:db8::/32 }
      ip saddr . ip daddr { 10.0.0.1 . 10.0.0.2, 10.0.0.3 . 10.0.0.4 } drop
      ip saddr . tcp dport vmap { 1.2.3.4 . 80 : accept, 1.2.3.0/24 . 1-5 : drop }
      ip saddr vmap @verdicts
      ip saddr vmap { 10.0.0.1 : jump side, 10.0.0.2 : goto side, 10.0.0.3 : return, 10.0.0.4 : continue, * : drop }
      iifname . ip saddr { "eth0" . 10.0.0.1, "eth1" . 10.0.0.2 } accept
      iifname "eth*" accept
      iifname != "lo" drop
      iifname { "eth*", "lo" }
      iifname @names accept
      iif "lo" accept
      iif != "lo" ip daddr 127.0.0.1/8 drop
      oifname "eth0"
      oifname != "eth0" counter
      iifgroup 5
      iifgroup default
      meta nfproto ipv4
      meta nfproto != ipv6
      meta protocol ip
      meta protocol ip6
      meta pkttype broadcast
      meta pkttype != host
      meta pkttype { broadcast, multicast } drop
      meta length > 1000
      meta cpu 1
      meta cgroup 5
      meta skuid 0
      meta skgid != 100
      meta priority 1:2
      meta priority set 1:3
      meta nftrace set 1
      meta random <= 1000
      meta ipsec exists
      ether saddr 00:11:22:33:44:55
      ether saddr != { 00:11:22:33:44:55, 00:11:22:33:44:66 }
      vlan id 5
      quota over 5 mbytes
      ct count over 10
      numgen inc mod 2 1
      numgen random mod 4 < 2
      jhash ip saddr mod 4 1
      ip6 nexthdr tcp
      ip6 nexthdr != tcp
      ip protocol != tcp
      ip protocol { tcp, udp } accept
      socket transparent 1
      osf name "Linux"
      @th,16,16 80
      @nh,8,8 1
      icmp type echo-request
      icmp type { echo-reply, destination-unreachable, time-exceeded } accept
      icmp code 3
      icmp type destination-unreachable icmp code frag-needed
      icmpv6 type { echo-request, nd-neighbor-solicit }
      icmpv6 type != 1-127
      igmp type membership-query
      tcp sport 1024-65535 tcp dport != { 80, 443 }
      tcp dport 22-23 drop
      tcp dport >= 1024
      tcp dport != 22 accept
      udp dport 53 counter packets 3 bytes 99 accept comment "dns"
      udp length > 100
      sctp dport 7 accept
      dccp sport 8 accept
      udplite dport 9
      ah spi 5
      esp spi > 7
      tcp dport vmap { 22 : accept, 80-90 : drop }
      tcp window 0
      tcp dport & 1 == 1 accept
      notrack
      queue
      queue num 1-3 bypass
      dup to 1.2.3.4
      synproxy mss 1460 wscale 7 timestamp sack-perm
      ct helper set "x"
      continue
      return
      jump side
      goto side
      accept
      rt classid 5
      rt ip nexthop 10.0.0.1
      """;

  private static final String NAT = """
      dnat ip to 1.2.3.4
      ip daddr 9.9.9.9 dnat ip to 1.2.3.4
      tcp dport 80 dnat ip to 1.2.3.4:80
      tcp dport 80 dnat ip6 to [2001:db8::1]:80-90
      tcp dport 80 redirect to :8080
      redirect
      dnat ip to tcp dport map { 80 : 1.2.3.4 . 8080, 81 : 1.2.3.5 . 8081 }
      dnat ip to tcp dport map @hosts
      dnat ip to ip saddr map { 1.2.3.0/24 : 5.6.7.8-5.6.7.9 }
      dnat ip prefix to ip daddr map { 10.1.0.0/16 : 10.2.0.0/16 }
      dnat ip to numgen inc mod 2 map { 0 : 1.1.1.1, 1 : 2.2.2.2 }
      meta l4proto tcp redirect to :tcp dport map { 80 : 8080 }
      dnat ip to 1.2.3.4-1.2.3.9
      """;

  private static final String SOURCE_NAT = """
      masquerade
      meta l4proto tcp masquerade to :1024-2048 random
      oifname "wan" masquerade persistent
      snat ip to 1.2.3.4-1.2.3.8 persistent
      meta l4proto { tcp, udp } snat ip to 1.2.3.4:1-1000
      snat ip prefix to ip saddr map { 10.1.0.0/16 : 10.2.0.0/16 }
      snat ip6 to 2001:db8::1
      snat ip to ip saddr map { 10.0.0.1 : 1.1.1.1, 10.0.0.2 : 1.1.1.2 }
      """;

  private Cases() {}

  /// Each as a whole ruleset with the objects that rules use.
  static List<String> all() {
    return Stream.of(
        FILTER.lines().map(rule -> ruleset("filter hook output priority 0", rule)),
        NAT.lines().map(rule -> ruleset("nat hook prerouting priority dstnat", rule)),
        SOURCE_NAT.lines().map(rule -> ruleset("nat hook postrouting priority srcnat", rule)))
        .flatMap(one -> one).toList();
  }

  static String ruleset(String type, String rule) {
    return OBJECTS.replace("TYPE", type).replace("RULE", rule);
  }
}
