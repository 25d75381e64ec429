package org.rempart.verify.nft.meaning;

/// Names of ports (IANA's registry, as in Debian's `/etc/services`) that rulesets use beside
/// [org.rempart.ruleset.Symbols].
final class ServiceNames {
  static final Syntax.Names NAMES = SymbolNames.of("tcpmux 1, echo 7, discard 9, systat 11, daytime 13, netstat 15, "
      + "qotd 17, chargen 19, ftp-data 20, time 37, whois 43, tacacs 49, gopher 70, finger 79, www 80, kerberos5 88, "
      + "iso-tsap 102, acr-nema 104, pop2 109, pop-3 110, portmapper 111, auth 113, ident 113, nntp 119, epmap 135, "
      + "loc-srv 135, netbios-ns 137, netbios-dgm 138, netbios-ssn 139, imap 143, snmptrap 162, cmip-man 163, "
      + "mailq 174, xdmcp 177, bgp 179, smux 199, qmtp 209, z3950 210, ipx 213, ptp-event 319, ptp-general 320, "
      + "pawserv 345, zserv 346, rpc2portmap 369, codaauth2 370, clearcase 371, ldp 646, svrloc 427, "
      + "snpp 444, kpasswd 464, urd 465, ssmtp 465, smtps 465, saft 487, isakmp 500, rtsp 554, nqs 607, "
      + "asf-rmcp 623, qmqp 628, ipp 631, exec 512, login 513, shell 514, printer 515, talk 517, ntalk 518, route 520, "
      + "gdomap 538, uucp 540, klogin 543, kshell 544, dhcpv6-client 546, dhcpv6-server 547, afpovertcp 548, nntps 563, "
      + "nfs 2049, domain-s 853, rsync 873, ftps-data 989, ftps 990, telnets 992, imap4s 993, ircs 994, pop-3s 995, "
      + "socks 1080, rmiregistry 1099, openvpn 1194, lotusnote 1352, ms-sql-s 1433, ms-sql-m 1434, ingreslock 1524, "
      + "datametrics 1645, sa-msg-port 1646, kermit 1649, groupwise 1677, l2f 1701, l2tp 1701, radius 1812, "
      + "radius-acct 1813, cisco-sccp 2000, gnunet 2086, rtcm-sc104 2101, zephyr-srv 2102, cvspserver 2401, "
      + "venus 2430, mon 2583, dict 2628, gsigatekeeper 2119, iax 4569, xtell 4224, svn 3690, nut 3493, "
      + "iscsi-target 3260, ms-wbt-server 3389, rdp 3389, stun 3478, epmd 4369, remctl 4373, ipsec-nat-t 4500, "
      + "mtn 4691, sip 5060, sip-tls 5061, xmpp-client 5222, xmpp-server 5269, mdns 5353, postgres 5432, amqps 5671, "
      + "amqp 5672, freeciv 5556, x11 6000, x11-1 6001, redis 6379, gnutella-svc 6346, ircd 6667, "
      + "bacula-dir 9101, bacula-fd 9102, bacula-sd 9103, git 9418, webmin 10000, zabbix-agent 10050, "
      + "zabbix-trapper 10051, webcache 8080, munin 4949, puppet 8140, mqtt 1883, secure-mqtt 8883, "
      + "vnc 5900, wireguard 51820, nbd 10809, dircproxy 57000, sieve 4190, distcc 3632, daap 3689, cfengine 5308, "
      + "gpsd 2947, hkp 11371, tinc 655, ldm 388, rfe 5002, kamanda 10081, amandaidx 10082, amidxtape 10083");

  private ServiceNames() {}
}
