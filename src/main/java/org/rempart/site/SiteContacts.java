package org.rempart.site;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that a site makes Rempart contact, as whom, and with which of the user's credentials: what a
/// user approves before any of it happens.
///
/// @param text one line each, sorted; edits of anything else don't change it
public record SiteContacts(String text) {
  public static SiteContacts of(Site site) {
    return new SiteContacts(
        site.devices().stream().flatMap(SiteContacts::lines).sorted().collect(Collectors.joining("\n")));
  }

  private static Stream<String> lines(Device device) {
    Stream<String> ssh = device.ssh().stream()
        .map(access -> device.name() + ": ssh " + access.user() + "@" + access.address() + " port "
            + access.port() + " with credential " + access.credential() + (access.sudo() ? ", sudo" : ""));
    Stream<String> snmp = device.snmp().stream().map(
        access -> device.name() + ": snmp " + access.address() + " port " + access.port() + " with credential "
            + access.credential());
    return List.of(ssh, snmp).stream().flatMap(lines -> lines);
  }
}
