"""Runs the job again and again over posts, shuffled and salted with hostile files: soak.py POSTS WORK [RUNS].

Says of each run how long it took and what was left in the heap after the last collections, and fails unless each run leaves the
same bytes in every file but run.json. WORK must be new; it is left for a look.
"""
import hashlib
import os
import pathlib
import random
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[4]
HEAD = "---\ntitle: 河湾\ndate: 2020-10-01\n---\n"


def hostile(chance, number):
    """A hostile file: its name and its bytes."""
    kinds = [
        lambda: bytes(chance.randrange(256) for _ in range(chance.randrange(1, 4000))),
        lambda: b"\0" * chance.randrange(1, 4000),
        lambda: "".join(chr(chance.choice((0x4E00, 0xAC00, 0x1F600, 0x202E, 0x20)) + chance.randrange(99)) for _ in range(2000)).encode(),
        lambda: ("---\n" + "".join(f"a{i}: &a{i} [*a{i - 1},*a{i - 1}]\n" for i in range(1, 60)) + "---\n河湾下雨。").encode(),
        lambda: ("---\n# 河湾\n---\n河湾下雨。").encode(),
        lambda: ("---\ntitle: " + "[" * 5000 + "\n---\n河湾下雨。").encode(),
        lambda: ("---\ntitle: !!javax.script.ScriptEngineManager [x]\n河湾下雨。").encode(),
        lambda: (HEAD + "<div>" * chance.randrange(100, 3000) + "习近平考察河湾。").encode(),
        lambda: (HEAD + "<p" + "".join(f" a{i}=1" for i in range(20000)) + ">河湾下雨。").encode(),
        lambda: (HEAD + "河湾的水很长很长" * chance.randrange(100, 4000)).encode(),
        lambda: (HEAD + "<!--" * 5000 + "<script>" * 500 + "河湾").encode(),
        lambda: (HEAD + "&amp;<br>" * 20000).encode(),
        lambda: (HEAD + "（新华社记者王建国1月1日电）" * 400).encode("gb18030"),
        lambda: (HEAD + "习近平、李克强、" * 2000).encode("utf-16"),
        lambda: "<script>alert(1)</script>=1+1\u2028\u202e习近平。".encode() * chance.randrange(1, 50),
        lambda: b"",
    ]
    names = ["-rf {}.md", "河 湾 {}.md", "a*b?[{}].md", "line\nfeed {}.md", "‮{}.md", "..{}.md", "'\"{}\".html"]
    return chance.choice(names).replace("{}", str(number)), kinds[number % len(kinds)]()


def salted(posts, folder):
    """Links the posts in an order drawn by lot into many folders, and puts one hostile file beside each hundred."""
    chance = random.Random(20200101)
    files = sorted(path for path in posts.rglob("*") if path.is_file())
    chance.shuffle(files)
    for i, path in enumerate(files):
        below = folder / str(i % 37)
        below.mkdir(parents=True, exist_ok=True)
        # An order of its own for the listing, the name of the file for its day.
        os.link(path, below / f"{path.stem[:60]}-{chance.randrange(10 ** 9):09}{path.suffix}")
        if i % 100 == 0:
            name, content = hostile(chance, i // 100)
            (below / name).write_bytes(content)


def hashes(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path.name != "run.json"}


def main():
    posts, work = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    work.mkdir(parents=True)
    salted(posts, work / "posts")
    first = None
    for run in range(1, runs + 1):
        log, begun = work / f"gc-{run}.log", time.time()
        environment = dict(os.environ, JAVA_TOOL_OPTIONS=os.environ.get("JAVA_TOOL_OPTIONS", "") + f" -Xlog:gc:{log}")
        output = work / f"out-{run}"
        subprocess.run(
            [str(ROOT / "tifa"), f"--input={work / 'posts'}", f"--output={output}"],
            env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        left = [int(mebibytes) for mebibytes in re.findall(r"->(\d+)M\(", log.read_text())]
        print(f"run {run}: {time.time() - begun:.0f} s, {len(left)} collections, left at most {max(left)} MiB, at last {left[-1]} MiB", flush=True)
        found = hashes(output)
        first = first or found
        if found != first:
            sys.exit("other bytes: " + ", ".join(sorted(name for name in first.keys() | found.keys() if first.get(name) != found.get(name))))
    print(f"{runs} runs left the same {len(first)} files")


main()
