package org.rempart.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rempart.site.Allowance;
import org.rempart.site.EditRefused;
import org.rempart.site.AllowService;
import org.rempart.site.SampleSite;
import org.rempart.site.Site;

class MatrixModelTest {
  private final MatrixModel acme = MatrixModel.of(SampleSite.site());

  @Test
  void rows_and_columns_are_the_zones_and_the_firewall() {
    assertThat(acme.ends()).containsExactly("internet", "dmz", "lan", "guest", "admin", "branch", "firewall");
    assertThat(acme.cells()).hasSize(49);
  }

  @Test
  void a_chip_of_a_device_stands_in_the_cell_of_its_zone() {
    List<Allowance> chips = acme.cell("internet", "dmz").chips();
    assertThat(chips).extracting(Allowance::service).containsExactly("https", "http", "smtp");
    assertThat(chips.getFirst().to().inside()).contains("dmz-www");
  }

  @Test
  void a_cell_without_a_rule_is_empty_and_one_to_the_firewall_is_its_own() {
    assertThat(acme.cell("guest", "lan").chips()).isEmpty();
    assertThat(acme.cell("admin", "firewall").chips()).extracting(Allowance::service).containsExactly("ssh", "snmp");
  }

  @Test
  void the_dmz_reaching_inside_is_risky_and_the_internet_reaching_the_dmz_is_not() throws EditRefused {
    assertThat(acme.cell("dmz", "lan").risk()).contains(MatrixModel.Risk.DMZ_TO_INSIDE);
    assertThat(acme.cell("internet", "dmz").risk()).isEmpty();
    Site opened = new AllowService("internet", "lan-db", "ssh").applyTo(SampleSite.document()).site();
    assertThat(MatrixModel.of(opened).cell("internet", "lan").risk()).contains(MatrixModel.Risk.INTERNET_TO_INSIDE);
  }
}
