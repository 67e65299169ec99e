#!/usr/bin/env python3
"""Many packets in one run, against the `typst` package for Python that compiles the same generated sources.

    cargo build --release
    python3 benches/batch.py [--notes 1000] [--addressees 1000] [--rounds 5] [--quick]

The package is installed from PyPI into a folder of its own below the target folder. Both sides run in turns, each pinned
to the same core with `taskset`'s system call; the times of each round are those of all notes, and medians of the rounds
are compared. Times of the processor are given beside those of the clock, since other work on the machine lengthens the
latter alone.

 1. notes of three pages, each different: everything from YAML to files, one worker, against the package in one warm
    process, and against a fresh process for each note;
 2. DOC/779 with its ten pages of enclosures, to as many addressees;
 3. the same again, unchanged;
 4. two workers on two cores against one.
"""
import argparse
import json
import os
import pathlib
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
VERBALE = pathlib.Path(os.environ.get("VERBALE", TARGET / "release" / "verbale"))
PEER = "typst==0.15.2"

# Compiles each folder's main.typ, in one process, and writes the PDF: `compile` as the package's own page shows it, and
# `Compiler`, which keeps fonts and library from one document to the next.
WARM = """
import json, os, sys, time, typst
way, folders = sys.argv[1], json.load(open(sys.argv[2]))
options = dict(pdf_standards=["a-3a", "ua-1"])
# No fonts of the system, as in verbale: looking for them would only cost the package time.
compiler = typst.Compiler(ignore_system_fonts=True)
def make(folder):
    main, pdf = folder + "/main.typ", folder + "/out.pdf"
    if way == "compile":
        typst.compile(main, output=pdf, root=folder, ignore_system_fonts=True, **options)
    else:
        compiler.compile(input=main, output=pdf, root=folder, **options)
for folder in folders[:3]:
    make(folder)
start, before = time.perf_counter(), os.times()
for folder in folders:
    make(folder)
after = os.times()
print(json.dumps([time.perf_counter() - start, after.user + after.system - before.user - before.system]))
"""


def pinned(cores):
    """What a child does before it starts; systems that cannot pin leave it where it is."""
    if not hasattr(os, "sched_setaffinity"):
        return None
    return lambda: os.sched_setaffinity(0, cores)


def run(command, cores, cwd=None, **environment):
    """Runs a command to its end: seconds by the clock, seconds of the processor, and what it said."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, cwd=cwd, preexec_fn=pinned(cores),
        env={**os.environ, **environment},
    )
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def peer():
    """The Python that has the package."""
    home = TARGET / "benches" / PEER.replace("==", "-")
    python = home / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", home], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", PEER], check=True)
    return python


def project(folder):
    """The CICA project, without its notes."""
    for name in ["verbale.yaml", "parties.yaml"]:
        shutil.copy(ROOT / name, folder / name)
    for name in ["locales", "templates"]:
        shutil.copytree(ROOT / name, folder / name)
    (folder / "notes").mkdir()


def three_pages(number):
    """A note of three pages, one for each language, unlike any other."""
    day, month, meeting = number % 28 + 1, number // 28 % 12 + 1, number // 7 % 28 + 1
    year = 2020 + number // 336 % 5
    return (
        f"number: DOC/{number}\nkind: transmittal\ndate: {year}-{month:02}-{day:02}\nto: member-states\n"
        f"fields:\n  documents: decisions-and-documents\n  approved-by: senior-officials-committee\n"
        f"  meeting-date: {year - 1}-{month:02}-{meeting:02}\n"
    )


def more_members(folder, count):
    """Adds states to the project, with names of their own in all that notes need, until it has so many members."""
    parties = (folder / "parties.yaml").read_text(encoding="utf-8")
    members = len(re.findall(r"^[a-z-]+: \{ type: state, member:", parties, re.M))
    more = range(members + 1, count + 1)
    parties += "".join(f"state-{number}: {{ type: state, member: 2002-06-04 }}\n" for number in more)
    (folder / "parties.yaml").write_text(parties, encoding="utf-8")
    for language, name, letters in [("en", "Kazakhstan", "aeiou"), ("ru", "Казахстан", "аеиоу"), ("kk", "Қазақстан", "аеиоу")]:
        path = folder / "locales" / language / "parties.ftl"
        text = path.read_text(encoding="utf-8")
        entry = re.search(r"^-party-kazakhstan = .*\n(?:    .*\n)+", text, re.M).group(0)
        entries = []
        for number in more:
            own = "".join(letters[number // 5**place % 5] for place in range(5)).capitalize() + name.lower()
            entries.append(entry.replace("-party-kazakhstan =", f"-party-state-{number} =").replace(name, own))
        path.write_text(text + "\n" + "\n".join(entries), encoding="utf-8")


def sources(folder, *arguments):
    """What the typesetter is given for each packet, as folders with a main.typ."""
    out = folder / "sources"
    shutil.rmtree(out, ignore_errors=True)
    run([VERBALE, "render", *arguments, "--format", "typ", "-o", out], ALL, cwd=folder)
    return sorted(str(main.parent) for main in out.glob("*/main.typ"))


def batch(folder, arguments, cores, jobs=1, fresh=True):
    out = folder / "out"
    if fresh:
        shutil.rmtree(out, ignore_errors=True)
    return run([VERBALE, "batch", *arguments, "-o", out, "--jobs", jobs, "--timings"], cores, cwd=folder)


def share_of_layout_and_export(told):
    """Of the time of a worker, how many times that of layout and export alone the whole is."""
    micros = {step: float(seconds) for step, seconds in re.findall(r"^(\w+) +([\d.]+) s ", told, re.M)}
    return sum(micros.values()) / (micros["layout"] + micros["export"])


def report(name, runs, packets):
    clock = statistics.median(run[0] for run in runs) / packets * 1000
    processor = statistics.median(run[1] for run in runs) / packets * 1000
    print(f"  {name:58} {clock:8.2f} ms {processor:8.2f} ms of the processor", flush=True)
    return clock, processor


def ratio(name, ours, theirs, promised):
    print(f"  {name:58} {theirs[0] / ours[0]:8.1f}    {theirs[1] / ours[1]:8.1f}        (promised: {promised})", flush=True)


def compare(title, folder, arguments, folders, count, rounds, python, promised):
    """Both sides in turns."""
    print(f"{title}, {count} packets, {rounds} rounds, one core", flush=True)
    listing = folder / "sources.json"
    ours, theirs, kept = [], [], []
    listing.write_text(json.dumps(folders))
    wholes = []
    for _ in range(rounds):
        made = batch(folder, arguments, ONE)
        wholes.append(share_of_layout_and_export(made[2]))
        ours.append(made)
        for way, runs in [("compile", theirs), ("Compiler", kept)]:
            _, _, told = run([python, "-c", WARM, way, listing], ONE)
            runs.append(json.loads(told))
    mine = report("verbale batch --jobs 1, all in all", ours, count)
    each = report("typst.compile, one warm process", theirs, len(folders))
    warmest = report("typst.Compiler, one warm process that keeps the fonts", kept, len(folders))
    ratio("typst.compile : verbale", mine, each, promised)
    ratio("typst.Compiler : verbale", mine, warmest, "-")
    print(f"  {'the whole of a worker : its layout and export alone':58} {statistics.median(wholes):8.2f}", flush=True)
    return mine


def main():
    parser = argparse.ArgumentParser(description="Many packets in one run, against typst for Python.")
    parser.add_argument("--notes", type=int, default=1000)
    parser.add_argument("--addressees", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--compiled", type=int, default=200, help="packets that the package compiles a round, at most")
    parser.add_argument("--quick", action="store_true", help="100 packets, 3 rounds")
    options = parser.parse_args()
    if options.quick:
        options.notes, options.addressees, options.rounds = 100, 100, 3
    if not VERBALE.exists():
        sys.exit(f"{VERBALE} is not there: run `cargo build --release` first, or name the program in VERBALE")
    python = peer()
    with tempfile.TemporaryDirectory() as folder:
        notes, each = pathlib.Path(folder) / "notes", pathlib.Path(folder) / "each"
        for home in [notes, each]:
            home.mkdir()
            project(home)
        paths = []
        for number in range(1, options.notes + 1):
            path = notes / "notes" / f"note-{number:05}.yaml"
            path.write_text(three_pages(number), encoding="utf-8")
            paths.append(path)
        print(f"load of the machine: {os.getloadavg()[0]:.1f}; each packet by the clock, and by the processor's time")
        folders = sources(notes, *paths[: options.compiled])
        mine = compare("1. Notes of three pages", notes, ["notes"], folders, options.notes, options.rounds, python, 3)
        few = paths[: max(3, min(20, options.notes))]
        fresh = [run([VERBALE, "render", path, "-o", notes / "single"], ONE, cwd=notes) for path in few]
        alone = report("verbale render, a fresh process for each note", fresh, 1)
        ratio("fresh verbale : verbale batch", mine, alone, "-")
        bare = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], root=sys.argv[3], " \
               "pdf_standards=['a-3a', 'ua-1'])"
        fresh = [run([python, "-c", bare, f"{source}/main.typ", f"{source}/out.pdf", source], ONE)
                 for source in folders[: len(few)]]
        alone = report("typst.compile, a fresh process for each note", fresh, 1)
        ratio("fresh typst : verbale batch", mine, alone, 10)

        print("3. The same again, unchanged", flush=True)
        batch(notes, ["notes"], ALL)
        again = [batch(notes, ["notes"], ONE, fresh=False) for _ in range(options.rounds)]
        report("verbale batch, nothing changed (promised: under 1 ms)", again, options.notes)

        if len(TWO) == 2:
            print("4. Two workers on two cores", flush=True)
            one, two = [], []
            for _ in range(options.rounds):
                one.append(batch(notes, ["notes"], ONE, jobs=1))
                two.append(batch(notes, ["notes"], TWO, jobs=2))
            single = report("one worker on one core", one, options.notes)
            double = report("two workers on two cores", two, options.notes)
            print(f"  {'one : two, by the clock':58} {single[0] / double[0]:8.2f}    (promised: 1.8)", flush=True)

        more_members(each, options.addressees)
        shutil.copy(ROOT / "notes" / "doc-779.yaml", each / "notes")
        shutil.copytree(ROOT / "notes" / "doc-779", each / "notes" / "doc-779")
        arguments = ["notes/doc-779.yaml", "--to-each"]
        folders = sources(each, *arguments)
        packets, folders = len(folders), folders[: options.compiled]
        compare("2. DOC/779 to each addressee", each, arguments, folders, packets, options.rounds, python, 4)


AVAILABLE = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else [0]
ONE, TWO, ALL = set(AVAILABLE[:1]), set(AVAILABLE[:2]), set(AVAILABLE)

if __name__ == "__main__":
    main()
