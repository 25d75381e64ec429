package org.rempart.verify.iptables;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rempart.ruleset.Symbols;
import org.rempart.ruleset.ValueType;

/// Names of ports (IANA's registry) that rulesets written by hand use; `iptables-save` itself writes numbers.
final class ServiceNames {
  private static final String KNOWN = """
      echo=7 discard=9 daytime=13 chargen=19 ftp-data=20 time=37 whois=43 tacacs=49 gopher=70 finger=79 www=80
      kerberos5=88 pop2=109 pop-3=110 portmapper=111 rpcbind=111 auth=113 ident=113 nntp=119 epmap=135
      netbios-ns=137 netbios-dgm=138 netbios-ssn=139 imap=143 snmptrap=162 bgp=179 irc=194 ldp=646 svrloc=427
      kpasswd=464 smtps=465 ssmtp=465 isakmp=500 exec=512 login=513 who=513 shell=514 printer=515 talk=517 ntalk=518
      route=520 rip=520 uucp=540 dhcpv6-client=546 dhcpv6-server=547 rtsp=554 nntps=563 ipp=631 domain-s=853 rsync=873
      ftps-data=989 ftps=990 telnets=992 ircs=994 socks=1080 openvpn=1194 ms-sql-s=1433 ms-sql-m=1434 l2tp=1701
      l2f=1701 pptp=1723 radius=1812 radius-acct=1813 nfs=2049 cvspserver=2401 iscsi-target=3260 ms-wbt-server=3389
      stun=3478 nut=3493 distcc=3632 svn=3690 epmd=4369 ipsec-nat-t=4500 iax=4569 munin=4949 sip=5060 sip-tls=5061
      xmpp-client=5222 xmpp-server=5269 mdns=5353 amqps=5671 amqp=5672 vnc=5900 x11=6000 redis=6379 ircd=6667
      webcache=8080 puppet=8140 git=9418 webmin=10000 zabbix-agent=10050 zabbix-trapper=10051""";

  private static final Map<String, Integer> NUMBERS = Arrays.stream(KNOWN.split("\\s+", -1))
      .map(one -> one.split("=", -1))
      .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])));

  private ServiceNames() {}

  static Optional<Integer> number(String name) {
    return Symbols.number(ValueType.INET_SERVICE, name).or(() -> Optional.ofNullable(NUMBERS.get(name)));
  }
}
