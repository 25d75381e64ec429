package org.rempart.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@InLaboratory
class LaboratoryTest {
  @Test
  void nodes_have_their_own_network_and_answer(Laboratory laboratory) throws Exception {
    assertThat(laboratory.in("fw1", "hostname").output()).isEqualTo("fw1\n");
    assertThat(laboratory.tool("lab", "status").exitCode()).isZero();
  }

  @Test
  void the_oracle_sees_packets_that_nothing_stops(Laboratory laboratory) throws Exception {
    laboratory.tool("lab", "reset");
    assertThat(laboratory.tool("probe", "lan-pc1", "dmz-www", "tcp", "80", "open")).extracting("exitCode").isEqualTo(0);
  }
}
