#!/usr/bin/env python3
"""Holds the project's catalogues against the checkers of Fluent's own makers, which must find nothing in them.

    PYTHONPATH=... .ci/catalogues.py locales

compare-locales holds each language against English, file by file, and English against itself; moz.l10n lints the
files, parses each and writes it again.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from moz.l10n.formats import Format
from moz.l10n.resource import parse_resource, serialize_resource

# What compare-locales counts at the end of its report when there is nothing to be told.
SOUND = {"changed", "changed_w", "unchanged", "unchanged_w", "keys"}


def compare_locales(folder: Path) -> list[str]:
    languages = sorted(path.name for path in folder.iterdir() if path.is_dir() and path.name != "en")
    found = []
    with tempfile.TemporaryDirectory() as made:
        configuration = Path(made) / "l10n.toml"
        listed = ", ".join(f'"{language}"' for language in languages)
        configuration.write_text(
            f'basepath = "{folder.resolve()}"\nlocales = [{listed}]\n\n'
            '[[paths]]\n    reference = "en/**/*.ftl"\n    l10n = "{locale}/**/*.ftl"\n',
            encoding="utf-8",
        )
        command = "from compare_locales.commands import CompareLocales; CompareLocales.call()"
        for arguments in (["--validate"], []):
            call = [sys.executable, "-c", command, *arguments, str(configuration), str(folder.resolve())]
            result = subprocess.run(call, capture_output=True, text=True, check=False)
            counts = [line.split() for line in result.stdout.splitlines()]
            counts = {line[0] for line in counts if len(line) == 2 and line[1].isdigit()}
            if result.returncode != 0 or not counts or counts - SOUND or result.stderr:
                found.append(f"compare-locales {' '.join(arguments)}\n{result.stdout}{result.stderr}")
    return found


def moz_l10n(folder: Path) -> list[str]:
    found = []
    for path in sorted(folder.glob("*/*.ftl")):
        try:
            resource = parse_resource(Format.fluent, path.read_text(encoding="utf-8"))
            parse_resource(Format.fluent, "".join(serialize_resource(resource)))
        except Exception as error:  # whatever it is, it is a finding
            found.append(f"moz.l10n {path}: {error}")
    return found


def lint(folder: Path) -> list[str]:
    call = [sys.executable, "-c", "from moz.l10n.bin.lint import cli; cli()", str(folder)]
    result = subprocess.run(call, capture_output=True, text=True, check=False)
    told = result.stdout + result.stderr
    return [f"moz.l10n lint\n{told}"] if result.returncode != 0 or told else []


def main() -> int:
    folder = Path(sys.argv[1])
    found = compare_locales(folder) + moz_l10n(folder) + lint(folder)
    for line in found:
        print(line)
    print(f"compare-locales and moz.l10n: {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
