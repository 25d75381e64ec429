package org.rempart.verify.filter;

/// How the link delivered a packet (`pkttype`).
public enum Cast {
  HOST,
  BROADCAST,
  MULTICAST,
  OTHER
}
