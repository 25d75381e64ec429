package org.rempart.ruleset;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// Names of ports (IANA's registry, as in Debian's `/etc/services`) that rulesets use.
final class ServiceNumbers {
  private static final String KNOWN = """
      tcpmux=1 echo=7 discard=9 systat=11 daytime=13 netstat=15 qotd=17 chargen=19 ftp-data=20 ftp=21 ssh=22 telnet=23
      smtp=25 time=37 whois=43 tacacs=49 domain=53 bootps=67 bootpc=68 tftp=69 gopher=70 finger=79 http=80 www=80
      kerberos=88 kerberos5=88 iso-tsap=102 acr-nema=104 pop2=109 pop-3=110 pop3=110 portmapper=111 rpcbind=111
      sunrpc=111 auth=113 ident=113 nntp=119 ntp=123 epmap=135 loc-srv=135 netbios-ns=137 netbios-dgm=138
      netbios-ssn=139 imap=143 imap2=143 snmp=161 snmp-trap=162 snmptrap=162 cmip-man=163 mailq=174 xdmcp=177 bgp=179
      irc=194 smux=199 qmtp=209 z3950=210 ipx=213 ptp-event=319 ptp-general=320 pawserv=345 zserv=346 rpc2portmap=369
      codaauth2=370 clearcase=371 ldm=388 ldap=389 svrloc=427 https=443 snpp=444 microsoft-ds=445 kpasswd=464
      smtps=465 ssmtp=465 submissions=465 urd=465 saft=487 isakmp=500 exec=512 login=513 who=513 shell=514 syslog=514
      printer=515 talk=517 ntalk=518 rip=520 route=520 gdomap=538 uucp=540 klogin=543 kshell=544 dhcpv6-client=546
      dhcpv6-server=547 afpovertcp=548 rtsp=554 nntps=563 submission=587 nqs=607 asf-rmcp=623 qmqp=628 ipp=631
      ldaps=636 ldp=646 tinc=655 domain-s=853 rsync=873 ftps-data=989 ftps=990 telnets=992 imap4s=993 imaps=993
      ircs=994 pop-3s=995 pop3s=995 socks=1080 rmiregistry=1099 openvpn=1194 lotusnote=1352 ms-sql-s=1433
      ms-sql-m=1434 ingreslock=1524 datametrics=1645 sa-msg-port=1646 kermit=1649 groupwise=1677 l2f=1701 l2tp=1701
      pptp=1723 radius=1812 radius-acct=1813 mqtt=1883 cisco-sccp=2000 nfs=2049 gnunet=2086 rtcm-sc104=2101
      zephyr-srv=2102 gsigatekeeper=2119 cvspserver=2401 venus=2430 mon=2583 dict=2628 gpsd=2947 iscsi-target=3260
      mysql=3306 ms-wbt-server=3389 rdp=3389 stun=3478 nut=3493 distcc=3632 daap=3689 svn=3690 sieve=4190 xtell=4224
      epmd=4369 remctl=4373 ipsec-nat-t=4500 iax=4569 mtn=4691 munin=4949 rfe=5002 sip=5060 sip-tls=5061
      xmpp-client=5222 xmpp-server=5269 cfengine=5308 mdns=5353 postgres=5432 postgresql=5432 freeciv=5556 amqps=5671
      amqp=5672 vnc=5900 x11=6000 x11-1=6001 gnutella-svc=6346 redis=6379 ircd=6667 http-alt=8080 webcache=8080
      puppet=8140 secure-mqtt=8883 bacula-dir=9101 bacula-fd=9102 bacula-sd=9103 git=9418 webmin=10000
      zabbix-agent=10050 zabbix-trapper=10051 kamanda=10081 amandaidx=10082 amidxtape=10083 nbd=10809 hkp=11371
      wireguard=51820 dircproxy=57000""";

  static final Map<String, Integer> NUMBERS = Arrays.stream(KNOWN.strip().split("\\s+", -1))
      .map(one -> one.split("=", -1))
      .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])));

  private ServiceNumbers() {}
}
