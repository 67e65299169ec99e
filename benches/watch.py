#!/usr/bin/env python3
"""From a saved file to the answer of `verbale check --watch`, in a copy of the CICA project with all of its notes.

    cargo build --release
    python3 benches/watch.py [ROUNDS]

Changes a note, a note with enclosures, a catalogue of one kind, the parties' catalogue and a template, each in turn, and
prints for each how long the first and the last line of the answer took. A tenth of a second is promised.
"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
VERBALE = pathlib.Path(os.environ.get("VERBALE", TARGET / "release" / "verbale"))
PROMISED = 0.1
# Each file, and what is written in it and taken back in turns.
SAVED = [
    ("notes/invitation.yaml", "reply-by: 2024-08-14", "reply-by: 2024-08-15"),
    ("notes/doc-779.yaml", "meeting-date: 2024-06-27", "meeting-date: 2024-06-26"),
    ("locales/ru/invitation.ftl", "Приглашение принять участие", "Приглашение к участию"),
    ("locales/ru/parties.ftl", ".genitive = Республики Индии", ".genitive = Республики Индия"),
    ("templates/invitation/note.tera", 'message(id="closing")', 'message(id = "closing")'),
]

# How long nothing may come before an answer counts as whole, and how long one is waited for.
QUIET, PATIENCE = 0.8, 10


class Answers:
    """What a process says, with the time of each piece."""

    def __init__(self, process):
        self.times, self.output = [], process.stdout
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while os.read(self.output.fileno(), 65536):
            self.times.append(time.perf_counter())

    def after(self, moment):
        """Seconds to the first and to the last piece of the answer to what happened at a moment."""
        while time.perf_counter() < moment + PATIENCE:
            since = [heard for heard in self.times if heard > moment]
            if since and time.perf_counter() > since[-1] + QUIET:
                return since[0] - moment, since[-1] - moment
            time.sleep(0.01)
        sys.exit(f"no answer within {PATIENCE} seconds")


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    if not VERBALE.exists():
        sys.exit(f"{VERBALE} is not there: run `cargo build --release` first, or name the program in VERBALE")
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder)
        for name in ["verbale.yaml", "parties.yaml"]:
            shutil.copy(ROOT / name, project)
        for name in ["locales", "templates", "notes"]:
            shutil.copytree(ROOT / name, project / name)
        watch = [VERBALE, "check", "--watch"]
        process = subprocess.Popen(watch, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        try:
            answers = Answers(process)
            answers.after(time.perf_counter())
            print(f"load of the machine: {os.getloadavg()[0]:.1f}; medians of {rounds}")
            for name, old, new in SAVED:
                path = project / name
                text = path.read_text(encoding="utf-8")
                if old not in text:
                    sys.exit(f"{name} does not hold {old!r}")
                times = []
                for number in range(rounds):
                    changed = text.replace(old, new, 1) if number % 2 == 0 else text
                    begun = time.perf_counter()
                    path.write_text(changed, encoding="utf-8")
                    times.append(answers.after(begun))
                first, last = (statistics.median(column) for column in zip(*times))
                kept = "kept" if last <= PROMISED else "not kept"
                print(f"  {name:32} first {first * 1000:6.0f} ms, last {last * 1000:6.0f} ms ({kept})", flush=True)
        finally:
            process.kill()


if __name__ == "__main__":
    main()
