"""A router between a sender and a sink in namespaces of its own, as `bench-rules` makes it, for generated rulesets."""
import importlib.machinery
import importlib.util
import os
import subprocess

HERE = os.path.dirname(os.path.realpath(__file__))
IN, OUT = "eth-lan", "eth-dmz"
ROUTER_MAC, SINK_SIDE_MAC = "02:00:00:00:00:01", "02:00:00:00:00:02"
PORTS_AT = 34                           # where the UDP header starts in a frame; its source port comes first


def bench_rules():
    path = os.path.join(HERE, "..", "..", "test", "lab", "bench-rules")
    loader = importlib.machinery.SourceFileLoader("bench_rules", path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("bench_rules", loader))
    loader.exec_module(module)
    return module


rules = bench_rules()


def setup():
    rules.setup(OUT)
    rules.run("ip route add 10.32.0.0/11 dev " + IN)        # answers: they need no neighbour, only a way


def forwarded():
    return rules.counter(OUT, 10)


def load(file):
    """Loads a ruleset: text for nft, or a script of fwb_ipt -> seconds."""
    if file.endswith(".nft"):
        return rules.run("nft -f " + file)
    return rules.run(f"sh {file} start >/dev/null 2>&1 && test -n \"$(iptables-save | grep -m1 -- '-A FORWARD')\"")


def clear():
    rules.clear_rules()
    rules.flush_conntrack()


def read_flows(file):
    """A flow a line: source, destination, destination port.  Repeated until there is one for each frame of a batch."""
    with open(file, encoding="ascii") as f:
        flows = [(src, dst, int(port)) for src, dst, port in map(str.split, f)]
    return [flows[i % len(flows)] + (source_port(i // len(flows)),) for i in range(rules.BATCH)]


def source_port(copy):
    """Copies of a flow differ in the high byte; the low byte is for `Sender.source_port`."""
    if copy > 250:
        raise ValueError("too few flows: at least 5 are needed")
    return (copy + 4) << 8


class Sender(rules.Sender):
    """A batch of flows, each with its own addresses and ports."""

    def __init__(self, node, mac, addresses):
        super().__init__(node, "eth0", mac, lambda i: addresses[i])

    def source_port(self, port):
        self.ring[self.DATA + PORTS_AT + 1::self.SLOT] = bytes([port & 255]) * rules.BATCH


def forth(flows):
    return Sender(rules.GEN, ROUTER_MAC, [(src, dst, sport, dport) for src, dst, dport, sport in flows])


def back(flows):
    return Sender(rules.SINK, SINK_SIDE_MAC, [(dst, src, dport, sport) for src, dst, dport, sport in flows])


def establish(flows):
    """Both directions of each flow are seen once."""
    forth(flows).send()
    back(flows).send()
