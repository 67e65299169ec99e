#!/usr/bin/env python3
"""Kills runs of `verbale batch` at random moments, completes them, and holds every file against an undisturbed run. Linux.

    cargo build --release
    python3 benches/kills.py [--notes 2000] [--kills 20] [--jobs 2] [--seed 1]

 1. SIGKILL to the whole run, by turns to the process that was started alone and to it with all its workers at once; then
    the run is started again and ends by itself;
 2. SIGKILL to single workers, ten in a run.

After each kill every packet that is there must be whole. After each completion there must be every packet, byte for byte,
and nothing else: one line a packet in the manifest, nothing left in the hidden folder, no process. Whatever is not so
ends the script with 1.
"""
import argparse
import hashlib
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from batch import VERBALE, project, three_pages  # noqa: E402

# How long workers may live on when their run is gone.
GRACE = 2.0


def packets(out):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in out.glob("*.pdf")}


def require(holds, complaint):
    if not holds:
        sys.exit(f"FAILED: {complaint}")


def start(folder, out, jobs):
    """Starts a run in a process group of its own."""
    command = [VERBALE, "batch", "notes", "-o", out, "--jobs", str(jobs), "--quiet"]
    return subprocess.Popen(command, cwd=folder, start_new_session=True, stderr=subprocess.DEVNULL)


def workers(run):
    """The workers of a run."""
    found = []
    for task in pathlib.Path(f"/proc/{run.pid}/task").glob("*/children"):
        try:
            found += [int(number) for number in task.read_text().split()]
        except OSError:
            pass
    return found


def is_there(process):
    try:
        state = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"


def check_whole(out, expected, when):
    """Every packet that is there is whole."""
    found = packets(out)
    wrong = [name for name, digest in found.items() if expected.get(name) != digest]
    require(not wrong, f"{when}: {wrong[:3]} are not what an undisturbed run makes")
    return len(found)


def complete(folder, out, jobs, expected, when):
    """Starts the run again, and holds all that is there then against an undisturbed run."""
    done = subprocess.run([VERBALE, "batch", "notes", "-o", out, "--jobs", str(jobs)], cwd=folder,
                          capture_output=True, text=True)
    require(done.returncode == 0, f"{when}: the next run fails: {done.stdout}{done.stderr}")
    require(packets(out) == expected, f"{when}: not every packet is there, or one is another")
    lines = [json.loads(line) for line in (out / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    files = sorted(line["file"] for line in lines if "note" in line)
    require(files == sorted(expected), f"{when}: the manifest tells of {len(files)} packets")
    require(all(line["sha256"] == expected[line["file"]] for line in lines if "note" in line), f"{when}: a wrong hash")
    left = sorted(path.name for path in (out / ".verbale").iterdir())
    require(left == ["lock"], f"{when}: {left} lie in the hidden folder")
    others = sorted(path.name for path in out.iterdir() if path.suffix != ".pdf")
    require(others == [".verbale", "manifest.jsonl"], f"{when}: {others} lie beside the packets")
    verified = subprocess.run([VERBALE, "verify", out], cwd=folder, capture_output=True, text=True)
    require(verified.returncode == 0, f"{when}: {verified.stderr}")
    return done.stdout.splitlines()[0]


def main():
    parser = argparse.ArgumentParser(description="Kills runs, completes them, and looks at every file.")
    parser.add_argument("--notes", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        project(folder)
        for number in range(1, options.notes + 1):
            (folder / "notes" / f"note-{number:05}.yaml").write_text(three_pages(number), encoding="utf-8")
        undisturbed, out = folder / "undisturbed", folder / "out"
        begun = time.monotonic()
        require(start(folder, undisturbed, options.jobs).wait() == 0, "the undisturbed run")
        whole = time.monotonic() - begun
        expected = packets(undisturbed)
        require(len(expected) == options.notes, "the undisturbed run makes every packet")
        print(f"an undisturbed run of {options.notes} notes: {whole:.1f} s", flush=True)

        for kill in range(1, options.kills + 1):
            shutil.rmtree(out, ignore_errors=True)
            run = start(folder, out, options.jobs)
            moment = chance.uniform(0, whole)
            time.sleep(moment)
            those = workers(run)
            alone = kill % 2 == 1
            who = "the process alone" if alone else "all at once"
            try:
                os.kill(run.pid, signal.SIGKILL) if alone else os.killpg(run.pid, signal.SIGKILL)
            except ProcessLookupError:
                who = "too late"
            run.wait()
            when = f"kill {kill} ({who}, {moment:.2f} s)"
            deadline = time.monotonic() + GRACE
            while any(map(is_there, those)) and time.monotonic() < deadline:
                time.sleep(0.01)
            require(not any(map(is_there, those)), f"{when}: a worker lives on")
            there = check_whole(out, expected, when)
            print(f"  {when}: {there} packets, all whole; then {complete(folder, out, options.jobs, expected, when)}",
                  flush=True)

        left = options.kills
        while left > 0:
            shutil.rmtree(out, ignore_errors=True)
            moments = sorted(chance.uniform(0, 0.8 * whole) for _ in range(min(left, 10)))
            run, begun, killed = start(folder, out, options.jobs), time.monotonic(), 0
            for moment in moments:
                time.sleep(max(0.0, begun + moment - time.monotonic()))
                if those := workers(run):
                    os.kill(chance.choice(those), signal.SIGKILL)
                    killed += 1
            require(run.wait() == 0, "a run whose workers are killed ends well")
            when = f"{killed} workers killed"
            there = check_whole(out, expected, when)
            require(there == options.notes, f"{when}: {there} packets")
            print(f"  {when}: {there} packets, all whole; then {complete(folder, out, options.jobs, expected, when)}",
                  flush=True)
            left -= killed
    print("every file whole, none missing, none twice")


if __name__ == "__main__":
    main()
