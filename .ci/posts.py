"""Writes posts made of the paragraphs of the test posts, for a report of the size that analysts see: posts.py FOLDER NUMBER."""
import pathlib
import random
import re
import sys

folder, number = pathlib.Path(sys.argv[1]), int(sys.argv[2])
root = pathlib.Path(__file__).resolve().parent.parent / "testdata" / "posts"
paragraphs, titles, sources = [], [], []
for path in sorted(root.rglob("*.md")):
    text = path.read_bytes().decode("utf-8", "replace")
    paragraphs += [p for p in re.findall(r"<p>(.*?)</p>", text, re.S) if len(p) > 20]
    titles += [t.strip("\"' ").replace("'", "’") for t in re.findall(r"^title: *(.+)$", text, re.M)]
    sources.append(path.parent.name)
chance = random.Random(20200101)
folder.mkdir(parents=True, exist_ok=True)
for i in range(number):
    day = f"{chance.choice((2019, 2020))}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    body = "\n".join(f"<p>{p}</p>" for p in chance.sample(paragraphs, min(8, len(paragraphs))))
    title = "</script><script>alert(1)</script>" if i == 0 else chance.choice(titles)
    (folder / f"{day}-{i:05}.md").write_text(
        f"---\ntitle: '{title}'\ndate: {day}T04:00:00Z\nfrom: https://example.org/{i}\ncategories: [ {chance.choice(sources)} ]\n---\n{body}\n",
        encoding="utf-8")
