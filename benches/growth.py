#!/usr/bin/env python3
"""Time and memory of `verbale batch` over the number of notes. Linux.

    cargo build --release
    python3 benches/growth.py [100 1000 10000 ...] [--jobs 2]

Notes of three pages, each different. Of each run: seconds by the clock and of the processor (which other work on the
machine lengthens less), milliseconds of the processor a note, and the greatest memory of all its processes together and of
the one that was started alone: the proportional set size, of what processes share each its part, looked at ten times a
second. Then the same again, unchanged.
"""
import argparse
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from batch import VERBALE, project, three_pages  # noqa: E402


def memory(process):
    """The proportional set size of a process, in megabytes."""
    try:
        for line in pathlib.Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024 / 1e6
    except OSError:
        pass
    return 0.0


def children(process):
    found = []
    for task in pathlib.Path(f"/proc/{process}/task").glob("*/children"):
        try:
            found += [int(number) for number in task.read_text().split()]
        except OSError:
            pass
    return found


def measured(folder, out, jobs):
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [VERBALE, "batch", "notes", "-o", out, "--jobs", str(jobs), "--quiet"]
    run = subprocess.Popen(command, cwd=folder)
    most = {"all": 0.0, "one": 0.0}
    ended = threading.Event()

    def watch():
        while not ended.wait(0.1):
            one = memory(run.pid)
            most["one"] = max(most["one"], one)
            most["all"] = max(most["all"], one + sum(map(memory, children(run.pid))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    if run.wait() != 0:
        sys.exit("the run fails")
    seconds = time.perf_counter() - begun
    ended.set()
    watcher.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, most["all"], most["one"]


def main():
    parser = argparse.ArgumentParser(description="Time and memory over the number of notes.")
    parser.add_argument("notes", type=int, nargs="*", default=[100, 1000, 10_000])
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    print(f"{'notes':>8} {'':10} {'clock s':>9} {'processor s':>12} {'ms a note':>10} {'all MB':>8} {'parent MB':>10}")
    for count in options.notes:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            project(folder)
            for number in range(1, count + 1):
                (folder / "notes" / f"note-{number:06}.yaml").write_text(three_pages(number), encoding="utf-8")
            out = folder / "out"
            for what in ["made", "unchanged"]:
                seconds, processor, all_of_them, one = measured(folder, out, options.jobs)
                each = processor / count * 1000
                print(f"{count:8} {what:10} {seconds:9.1f} {processor:12.1f} {each:10.2f} {all_of_them:8.0f} {one:10.1f}",
                      flush=True)
            shutil.rmtree(out)


if __name__ == "__main__":
    main()
