package org.rempart.site;

/// The table of [ServiceCatalog]: a name and its services a line. Names are IANA's ("Service Name and Transport
/// Protocol Port Number Registry"), besides which a few stand that people use instead: `dns` for `domain`, `ping`,
/// `smb`, `rdp`. What has no name there (WireGuard, Docker) bears its product's. A protocol's name means the protocol
/// alone, as in a literal: so L2TP over UDP is `l2tp-udp`.
final class ServiceTable {
  static final String TEXT = """
      afs3-fileserver udp/7000
      ajp tcp/8009
      amanda udp/10080 tcp/10080
      amqp tcp/5672 sctp/5672
      amqps tcp/5671
      apcupsd tcp/3551
      auth tcp/113
      bacula-dir tcp/9101
      bacula-fd tcp/9102
      bacula-sd tcp/9103
      bfd-control udp/3784
      bfd-echo udp/3785
      bgp tcp/179
      bittorrent tcp/6881-6889 udp/6881-6889
      bootpc udp/68
      bootps udp/67
      capwap-control udp/5246
      capwap-data udp/5247
      cassandra tcp/9042
      coap udp/5683
      coaps udp/5684
      collectd udp/25826
      cups-browsing udp/631
      cvspserver tcp/2401
      daytime tcp/13 udp/13
      dccp dccp
      dhcp udp/67-68
      dhcp-failover tcp/647
      dhcpv6 udp/546-547
      diameter tcp/3868 sctp/3868
      diameters tcp/5658 sctp/5658
      distcc tcp/3632
      dns udp/53 tcp/53
      dns-over-quic udp/853
      docker tcp/2375
      docker-s tcp/2376
      domain udp/53 tcp/53
      domain-s tcp/853
      dot tcp/853
      echo tcp/7 udp/7
      echo-reply icmp/0 icmpv6/129
      eigrp eigrp
      elasticsearch tcp/9200 tcp/9300
      epmd tcp/4369
      etcd-client tcp/2379
      etcd-server tcp/2380
      finger tcp/79
      ftp tcp/21
      ftp-data tcp/20
      ftps tcp/990
      ganglia tcp/8649 udp/8649
      git tcp/9418
      gpsd tcp/2947
      gre gre
      gtp-control udp/2123
      gtp-user udp/2152
      hkp tcp/11371
      hsrp udp/1985
      http tcp/80
      http-alt tcp/8080
      http3 udp/443
      https tcp/443 udp/443
      https-alt tcp/8443
      iax udp/4569
      icmp icmp
      icmpv6 icmpv6
      igmp igmp
      ike udp/500 udp/4500
      imap tcp/143
      imaps tcp/993
      influxdb tcp/8086
      iperf tcp/5201 udp/5201
      ipfix udp/4739 tcp/4739 sctp/4739
      ipmi udp/623
      ipp tcp/631
      ipsec-ah ah
      ipsec-esp esp
      ipsec-nat-t udp/4500
      irc tcp/6667
      ircs-u tcp/6697
      isakmp udp/500
      iscsi-target tcp/3260
      jabber tcp/5222
      jetdirect tcp/9100
      kafka tcp/9092
      kerberos tcp/88 udp/88
      kerberos-adm tcp/749
      kpasswd tcp/464 udp/464
      kubelet tcp/10250
      kubernetes-api tcp/6443
      l2tp-udp udp/1701
      ldap tcp/389
      ldaps tcp/636
      lpd tcp/515
      matrix-fed tcp/8448
      mdns udp/5353
      memcache tcp/11211
      minecraft tcp/25565
      modbus tcp/502
      mongodb tcp/27017
      mosh udp/60000-61000
      mqtt tcp/1883
      mqtts tcp/8883
      ms-sql-m udp/1434
      msdp tcp/639
      mssql tcp/1433
      mumble tcp/64738 udp/64738
      munin tcp/4949
      mysql tcp/3306
      nbd tcp/10809
      netbios-dgm udp/138
      netbios-ns udp/137
      netbios-ssn tcp/139
      netconf-ssh tcp/830
      netflow udp/2055
      nfs tcp/2049
      nntp tcp/119
      nntps tcp/563
      nrpe tcp/5666
      nsca tcp/5667
      ntp udp/123
      nut tcp/3493
      opc-ua tcp/4840
      openvpn udp/1194
      oracle tcp/1521
      ospf ospf
      pgbouncer tcp/6432
      pgsql tcp/5432
      pim pim
      ping icmp/8 icmpv6/128
      pop3 tcp/110
      pop3s tcp/995
      postgresql tcp/5432
      pptp tcp/1723
      prometheus tcp/9090
      prometheus-node tcp/9100
      proxmox tcp/8006
      ptp udp/319-320
      puppet tcp/8140
      quake udp/26000
      radius udp/1812-1813
      radius-acct udp/1813
      radsec tcp/2083
      rdp tcp/3389 udp/3389
      redis tcp/6379
      redis-s tcp/6380
      rip udp/520
      ripng udp/521
      rpcbind tcp/111 udp/111
      rsync tcp/873
      rtsp tcp/554
      salt tcp/4505-4506
      sane-port tcp/6566
      sctp sctp
      sflow udp/6343
      sieve tcp/4190
      sip tcp/5060 udp/5060
      sips tcp/5061
      smb tcp/445
      smtp tcp/25
      snmp udp/161
      snmp-trap udp/162
      snmpdtls udp/10161
      snmptls tcp/10161
      socks tcp/1080
      spice tcp/5900
      squid tcp/3128
      ssdp udp/1900
      ssh tcp/22
      steam udp/27015-27030 tcp/27015-27030
      stun udp/3478 tcp/3478
      stuns tcp/5349
      submission tcp/587
      submissions tcp/465
      svn tcp/3690
      syncthing tcp/22000 udp/22000
      syslog udp/514
      syslog-tls tcp/6514
      tacacs tcp/49
      telnet tcp/23
      telnets tcp/992
      tftp udp/69
      time tcp/37 udp/37
      tinc tcp/655 udp/655
      traceroute udp/33434-33523
      transmission tcp/9091
      vnc tcp/5900
      vrrp vrrp
      vxlan udp/4789
      webmin tcp/10000
      whois tcp/43
      winrm tcp/5985-5986
      wireguard udp/51820
      ws-discovery udp/3702
      x11 tcp/6000-6063
      xdmcp udp/177
      xmpp-client tcp/5222
      xmpp-server tcp/5269
      zabbix-agent tcp/10050
      zabbix-trapper tcp/10051
      zookeeper tcp/2181
      """;

  private ServiceTable() {}
}
