#!/usr/bin/env python3
"""Shows which of the faults of tests/catalogues/seeded.txt compare-locales finds, by the code under which we find them.

    PYTHONPATH=... .ci/seeded.py tests/catalogues/seeded.txt

`cargo test --release --test suite every_seeded_fault -- --nocapture` prints the same table of our own checks. A fault
counts as found when anything at all is reported that is not reported of sound entries.
"""

import collections
import re
import subprocess
import sys
import tempfile
from pathlib import Path

# What compare-locales counts at the end of its report when there is nothing to be told.
SOUND = {"changed", "changed_w", "unchanged", "unchanged_w", "keys"}
LANGUAGES = ("en", "ru", "kk")


def seeds(text: str):
    for block in text.split("\n=== ")[1:]:
        head, _, body = block.partition("\n")
        name, code = (part.strip() for part in head.split("|")[:2])
        parts = re.split(r"^\[(en|ru|kk)\]$", body, flags=re.MULTILINE)
        yield name, code, dict(zip(parts[1::2], (part.lstrip("\n") for part in parts[2::2])))


def is_found(entries: dict[str, str]) -> bool:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for language in LANGUAGES:
            (folder / language).mkdir()
            (folder / language / "seed.ftl").write_text(entries.get(language, ""), encoding="utf-8")
        (folder / "l10n.toml").write_text(
            'basepath = "."\nlocales = ["ru", "kk"]\n\n'
            '[[paths]]\n    reference = "en/**/*.ftl"\n    l10n = "{locale}/**/*.ftl"\n',
            encoding="utf-8",
        )
        command = "from compare_locales.commands import CompareLocales; CompareLocales.call()"
        for arguments in (["--validate"], []):
            call = [sys.executable, "-c", command, *arguments, str(folder / "l10n.toml"), str(folder)]
            result = subprocess.run(call, capture_output=True, text=True, check=False)
            counts = [line.split() for line in result.stdout.splitlines()]
            if {line[0] for line in counts if len(line) == 2 and line[1].isdigit()} - SOUND:
                return True
    return False


def main() -> None:
    table = collections.defaultdict(lambda: [0, 0])
    for _, code, entries in seeds(Path(sys.argv[1]).read_text(encoding="utf-8")):
        table[code][0] += 1
        table[code][1] += is_found(entries)
    print(f"{'finding':<24}{'faults':>8}{'compare-locales':>18}")
    for code, (faults, found) in sorted(table.items()):
        print(f"{code:<24}{faults:>8}{found:>18}")
    print(f"{'all':<24}{sum(row[0] for row in table.values()):>8}{sum(row[1] for row in table.values()):>18}")


if __name__ == "__main__":
    main()
