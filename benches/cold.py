#!/usr/bin/env python3
"""One cold `render` of DOC/779 as a process, against a bare Typst document of the same text.

    cargo build --release
    pip install typst==0.15.2          # Typst for Python; poppler-utils for pdftotext
    python3 benches/cold.py [RUNS]

Both run as fresh processes, in turns, on the same two cores where the system can pin them. The bare document holds
the packet's words as plain paragraphs on A4 in 14 pt: no letterhead, no lists, no tables, no headings, no archival
standard, no tags. Prints medians, their ratio (at most 1.25 is promised), and the most memory that either took.
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
VERBALE = pathlib.Path(os.environ.get("VERBALE", TARGET / "release" / "verbale"))
NOTE = ROOT / "notes" / "doc-779.yaml"
PROMISED = 1.25

# What the packet is compared with: the smallest script that makes a PDF of a Typst file.
BARE = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"

# Starts a command, waits, and tells how long it took and the most memory it had: each run is measured by a process of
# its own, since the system only knows the largest of all children.
MEASURE = """
import json, resource, subprocess, sys, time
start = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
seconds = time.perf_counter() - start
print(json.dumps([code, seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss]))
"""


def pin_to_two_cores():
    """Children inherit this; systems without it run as they are."""
    if hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(0))[:2]
        os.sched_setaffinity(0, cores)
        return f"{len(cores)} cores"
    return "all cores"


def bare_document(packet):
    """The packet's text as plain paragraphs: every character that Typst would read as markup is escaped."""
    text = subprocess.run(["pdftotext", packet, "-"], capture_output=True, text=True, check=True).stdout
    paragraphs = []
    for block in text.replace("\f", "\n\n").split("\n\n"):
        words = " ".join(block.split())
        if words and not words.isdigit():
            paragraphs.append("".join("\\" + c if c.isascii() and not c.isalnum() and c != " " else c for c in words))
    return '#set page(paper: "a4")\n#set text(size: 14pt)\n' + "\n\n".join(paragraphs) + "\n"


def measure(command):
    out = subprocess.run([sys.executable, "-c", MEASURE, *map(str, command)], capture_output=True, text=True, check=True)
    code, seconds, kilobytes = json.loads(out.stdout)
    if code != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}\n{out.stderr}")
    return seconds, kilobytes / 1024


def report(name, runs):
    seconds, megabytes = [run[0] for run in runs], [run[1] for run in runs]
    median = statistics.median(seconds)
    print(f"{name:32} median {median * 1000:6.1f} ms   fastest {min(seconds) * 1000:6.1f} ms   "
          f"peak memory {max(megabytes):5.0f} MB")
    return median


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    if not VERBALE.exists():
        sys.exit(f"{VERBALE} is not there: run `cargo build --release` first, or name the program in VERBALE")
    cores = pin_to_two_cores()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        ours = [VERBALE, "--project", ROOT, "render", NOTE, "-o", folder]
        measure(ours)
        bare = folder / "bare.typ"
        bare.write_text(bare_document(folder / "DOC-779.pdf"), encoding="utf-8")
        theirs = [sys.executable, "-c", BARE, bare, folder / "bare.pdf"]
        measure(theirs)
        packets, bares, loads = [], [], []
        for _ in range(runs):
            packets.append(measure(ours))
            bares.append(measure(theirs))
            loads.append(os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0)
    print(f"{runs} runs each, in turns, on {cores}; load of the machine {statistics.median(loads):.1f}")
    ratio = report("verbale render, DOC/779", packets) / report("typst for Python, bare text", bares)
    print(f"ratio {ratio:.2f} (promised: at most {PROMISED})")
    return 0 if ratio <= PROMISED else 1


if __name__ == "__main__":
    sys.exit(main())
