#!/usr/bin/env python3
"""Counts a finished run once more, from its posts.jsonl alone, and holds the tables against it.

    python3 recount.py FOLDER

FOLDER is the --output of a run. Everything is computed as docs/codebook.md defines it; no code is
shared with the pipeline. Only options (period, compare) are taken from run.json. All differences
are printed, then how many values were compared in each table. Exit code: 0 no difference, 1 some.

What posts.jsonl does not hold cannot be recounted: the class of an entity, and the part of speech of
a word, by which some words are no keywords. Of keywords (keywords.jsonl, and the lines of the kind
`keyword` elsewhere) all counts, periods and formulas are recounted; which words have a line, and
with it `tests` and the rank of p on which q rests, is taken as printed within bounds.
"""

import datetime
import json
import math
import os
import re
import sys
from collections import Counter, defaultdict

TYPES = ["LEADER", "POLICY_TERM", "MEETING", "DOCUMENT", "PERSON", "PLACE", "ORGANISATION"]
TERM_TYPES = {"POLICY_TERM", "MEETING", "DOCUMENT"}
THIN = 30
DIFFERENCES_SHOWN = 20


def units(text):
    """Orders texts by UTF-16 code unit."""
    return text.encode("utf-16-be", "surrogatepass")


class Report:
    """What was compared, and what differed."""

    def __init__(self):
        self.compared = Counter()
        self.different = defaultdict(list)

    def same(self, table, where, field, printed, expected):
        self.compared[table] += 1
        if isinstance(expected, float) and isinstance(printed, (int, float)):
            equal = abs(printed - expected) <= 5.1e-7 + 1e-12 * abs(expected)
        else:
            equal = printed == expected and type(printed) is type(expected)
        if not equal:
            self.fault(table, where, f"{field} is {printed!r}, recounted {expected!r}")

    def holds(self, table, where, truth, fault):
        self.compared[table] += 1
        if not truth:
            self.fault(table, where, fault)

    def fault(self, table, where, fault):
        self.different[table].append(f"{where}: {fault}")

    def close(self):
        for table, faults in self.different.items():
            print(f"{table}: {len(faults)} differences")
            for fault in faults[:DIFFERENCES_SHOWN]:
                print("  " + fault)
            if len(faults) > DIFFERENCES_SHOWN:
                print("  …")
        for table, number in self.compared.items():
            print(f"{table}: {number} values compared, {len(self.different[table])} differ")
        return 1 if any(self.different.values()) else 0


# --- time ---------------------------------------------------------------------------------------


def as_date(day):
    return datetime.date.fromisoformat(day)


def period_of(day, kind):
    date = as_date(day)
    if kind == "day":
        return day
    if kind == "week":
        year, week, _ = date.isocalendar()
        return f"{year:04d}-W{week:02d}"
    if kind == "month":
        return day[:7]
    if kind == "quarter":
        return f"{day[:4]}-Q{(date.month + 2) // 3}"
    return day[:4]


def place_of(day, kind):
    """The place of the period of a day in the calendar, in periods."""
    date = as_date(day)
    return {
        "day": date.toordinal(),
        "week": (date.toordinal() - 1) // 7,
        "month": date.year * 12 + date.month,
        "quarter": date.year * 4 + (date.month - 1) // 3,
        "year": date.year,
    }[kind]


def days_of(time):
    """First and last day of a year, quarter, month, ISO week or day."""
    if re.fullmatch(r"\d{4}", time):
        return time + "-01-01", time + "-12-31"
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", time):
        first = 3 * int(match[2]) - 2
        return f"{match[1]}-{first:02d}-01", last_day(int(match[1]), first + 2)
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", time):
        monday = datetime.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday.isoformat(), (monday + datetime.timedelta(6)).isoformat()
    if match := re.fullmatch(r"(\d{4})-(\d\d)", time):
        return time + "-01", last_day(int(match[1]), int(match[2]))
    return time, time


def last_day(year, month):
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return (following - datetime.timedelta(1)).isoformat()


# --- formulas -----------------------------------------------------------------------------------


def wilson(hits, total):
    z = 1.959963984540054
    p = hits / total
    middle = p + z * z / (2 * total)
    half = z * math.sqrt(p * (1 - p) / total + z * z / (4 * total * total))
    below = 1 + z * z / total
    return (middle - half) / below if hits else 0.0, 1.0 if hits == total else (middle + half) / below


def log_likelihood(table):
    """Two-sided G² of a table of four cells, by its margins."""
    (a, b), (c, d) = table
    total = a + b + c + d
    g2 = 0.0
    for observed, row, column in (
        (a, a + b, a + c),
        (b, a + b, b + d),
        (c, c + d, a + c),
        (d, c + d, b + d),
    ):
        if observed:
            g2 += observed * math.log(observed * total / (row * column))
    return max(0.0, 2 * g2)


def beta_cdf(x, a, b):
    """The regularised incomplete beta function, by its continued fraction (Lentz)."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_cdf(1 - x, b, a)
    front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    front = math.exp(front + a * math.log(x) + b * math.log1p(-x)) / a
    tiny = 1e-300
    f, c, d = 1.0, 1.0, 0.0
    for i in range(10_000):
        m = i // 2
        if i == 0:
            numerator = 1.0
        elif i % 2 == 0:
            numerator = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        else:
            numerator = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / ((1 + numerator * d) or tiny)
        c = (1 + numerator / c) or tiny
        f *= c * d
        if i and abs(1 - c * d) < 1e-15:
            break
    return front * (f - 1)


def quantile_log_odds(probability, a, b, upper_tail):
    """ln(t / (1 − t)) of the quantile t of a beta distribution."""
    low, high = -60.0, 60.0
    for _ in range(200):
        middle = (low + high) / 2
        t = 1 / (1 + math.exp(-middle))
        # The tail is computed from its own side, as it can be tiny.
        reached = (
            beta_cdf(1 / (1 + math.exp(middle)), b, a) > probability
            if upper_tail
            else beta_cdf(t, a, b) < probability
        )
        low, high = (middle, high) if reached else (low, middle)
    return (low + high) / 2


def conservative_log_ratio(a, n1, b, n2, tests):
    tail = 0.05 / 2 / tests
    if a * n2 >= b * n1:
        if a == 0:
            return 0.0
        odds = quantile_log_odds(tail, a, b + 1, upper_tail=False)
        return max(0.0, math.log2(n2 / n1) + odds / math.log(2))
    odds = quantile_log_odds(tail, a + 1, b, upper_tail=True)
    return min(0.0, math.log2(n2 / n1) + odds / math.log(2))


class Contrast:
    """An item in a slice and in its reference."""

    def __init__(self, a, n1, b, n2):
        self.a, self.n1, self.b, self.n2 = a, n1, b, n2
        self.more = a * n2 >= b * n1
        g2 = log_likelihood(((a, b), (n1 - a, n2 - b)))
        self.g2 = g2 if self.more else -g2
        self.p = math.erfc(math.sqrt(g2 / 2))
        self.log_ratio = math.log2((a + 0.5) / (n1 + 0.5)) - math.log2((b + 0.5) / (n2 + 0.5))

    def lrc(self, tests):
        return conservative_log_ratio(self.a, self.n1, self.b, self.n2, tests)


def false_discovery(p_values):
    """q of Benjamini and Hochberg, by key."""
    ranked = sorted(p_values, key=p_values.get)
    q_values = {}
    least = 1.0
    for rank in range(len(ranked), 0, -1):
        key = ranked[rank - 1]
        least = min(least, p_values[key] * len(ranked) / rank)
        q_values[key] = least
    return q_values


def mann_kendall(values):
    """s, z and p of fractions given as pairs, compared exactly."""
    s = 0
    for j, (hits, total) in enumerate(values):
        for earlier, of in values[:j]:
            difference = hits * of - earlier * total
            s += (difference > 0) - (difference < 0)
    n = len(values)
    ties = Counter()
    for hits, total in values:
        common = math.gcd(hits, total)
        ties[hits // common, total // common] += 1
    variance = n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties.values())
    z = 0.0
    if variance and s:
        z = (s - math.copysign(1, s)) / math.sqrt(variance / 18)
    return s, z, math.erfc(abs(z) / math.sqrt(2))


def theil_sen(places, values):
    slopes = sorted(
        (values[j] - values[i]) / (places[j] - places[i])
        for j in range(len(values))
        for i in range(j)
    )
    middle = len(slopes) // 2
    return slopes[middle] if len(slopes) % 2 else (slopes[middle - 1] + slopes[middle]) / 2


def kleinberg(hits, totals):
    """Bursts as (first, last, weight): the cheapest way through two states."""
    base = sum(hits) / sum(totals)
    high = min(2 * base, 0.9999)
    if not base or high <= base:
        return []
    toll = math.log(len(hits))
    gains = [
        r * math.log(high / base) + (d - r) * math.log((1 - high) / (1 - base))
        for r, d in zip(hits, totals)
    ]
    # Of each state the best total so far, and the periods spent busy on the way to it.
    calm, busy = (0.0, ()), (-math.inf, ())
    for t, gain in enumerate(gains):
        from_calm, from_busy = calm[0] - toll, busy[0]
        best = busy if from_busy > from_calm else calm
        up = (max(from_busy, from_calm) + gain, best[1] + (t,))
        calm = busy if busy[0] > calm[0] else calm
        busy = up
    bursts = []
    for t in (busy if busy[0] > calm[0] else calm)[1]:
        if bursts and bursts[-1][1] == t - 1:
            first, _, weight = bursts[-1]
            bursts[-1] = (first, t, weight + gains[t])
        else:
            bursts.append((t, t, gains[t]))
    return bursts


def silence(k, n, m):
    """B(½ + k, ½ + n − k + m) / B(½ + k, ½ + n − k)."""
    miss = 0.5 + n - k
    return math.exp(
        math.lgamma(miss + m)
        - math.lgamma(1.0 + n + m)
        - math.lgamma(miss)
        + math.lgamma(1.0 + n)
    )


# --- the corpus ---------------------------------------------------------------------------------


class Corpus:
    """The unique posts, and what is in them."""

    def __init__(self, folder):
        self.folder = folder
        with open(os.path.join(folder, "run.json"), encoding="utf-8") as file:
            self.options = json.load(file)["options"]
        self.kind = self.options["period"]
        self.all = list(self.rows("posts.jsonl"))
        self.posts = [post for post in self.all if post["duplicateOf"] is None]
        self.tokens = sum(post["tokens"] for post in self.posts)
        self.sentences = sum(post["sentences"] for post in self.posts)
        self.period_posts = Counter()
        self.period_tokens = Counter()
        self.places = {}
        self.by_source = defaultdict(list)
        for post in self.posts:
            if post["day"]:
                period = period_of(post["day"], self.kind)
                self.period_posts[period] += 1
                self.period_tokens[period] += post["tokens"]
                self.places[period] = place_of(post["day"], self.kind)
                self.by_source[post["source"]].append(post["day"])
        self.series = sorted(self.period_posts)
        for days in self.by_source.values():
            days.sort()

    def rows(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8", newline="\n") as file:
            for line in file:
                yield json.loads(line)

    def periods_from(self, day):
        if not day:
            return 0
        return sum(1 for period in self.series if period >= period_of(day, self.kind))


class Item:
    """Something that is counted: where it stands alone, and how often."""

    def __init__(self):
        self.mentions = 0
        self.posts = []
        self.period_mentions = Counter()
        self.period_posts = Counter()

    def add(self, post, mentions, corpus):
        self.mentions += mentions
        self.posts.append(post)
        if post["day"]:
            period = period_of(post["day"], corpus.kind)
            self.period_mentions[period] += mentions
            self.period_posts[period] += 1

    def dated(self):
        return [post for post in self.posts if post["day"]]


class Entity(Item):
    """An entity, with its nested mentions."""

    def __init__(self):
        super().__init__()
        self.names, self.types = set(), set()
        self.nested = 0
        self.headlines = 0
        self.days = set()
        self.forms, self.titles, self.methods = Counter(), Counter(), Counter()


def counted(post):
    """The mentions that count: all but those in datelines and credits."""
    return (m for m in post["mentions"] if m["method"] != "dateline")


def entities_of(corpus):
    entities = defaultdict(Entity)
    for post in corpus.posts:
        alone, headlines = Counter(), set()
        for mention in counted(post):
            entity = entities[mention["id"]]
            entity.names.add(mention["name"])
            entity.types.add(mention["type"])
            entity.forms[mention["form"]] += 1
            entity.methods[mention["method"]] += 1
            if "title" in mention:
                entity.titles[mention["title"]] += 1
            if mention["nested"]:
                entity.nested += 1
            else:
                alone[mention["id"]] += 1
            if mention["field"] == "title":
                headlines.add(mention["id"])
            if post["day"]:
                entity.days.add(post["day"])
        for key, mentions in alone.items():
            entities[key].add(post, mentions, corpus)
        for key in headlines:
            entities[key].headlines += 1
    return entities


# --- the tables ---------------------------------------------------------------------------------


def check_course(report, table, where, row, mentions, posts, corpus):
    """Dispersion, trend and bursts, from the mentions and posts of each period."""
    report.same(table, where, "range", row["range"], sum(1 for n in posts.values() if n))
    dated = sum(mentions.values())
    spread = None
    if dated >= 5:
        volume = sum(corpus.period_tokens.values())
        spread = 0.5 * math.fsum(
            abs(mentions[p] / dated - corpus.period_tokens[p] / volume) for p in corpus.series
        )
    report.same(table, where, "dispersion", row["dispersion"], spread)
    thick = [p for p in corpus.series if corpus.period_posts[p] >= THIN]
    if corpus.kind == "day" or len(thick) < 8 or sum(posts.values()) < 5:
        report.same(table, where, "trend", row["trend"], None)
    elif row["trend"] is None:
        report.fault(table, where, "trend is null")
    else:
        s, z, p = mann_kendall([(posts[t], corpus.period_posts[t]) for t in thick])
        slope = theil_sen(
            [corpus.places[t] for t in thick], [posts[t] / corpus.period_posts[t] for t in thick]
        )
        for field, expected in (("s", s), ("z", z), ("p", p), ("slope", float(slope))):
            report.same(table, where, "trend." + field, row["trend"][field], expected)
    bursts = bursts_of(posts, corpus)
    report.same(table, where, "bursts", len(row["bursts"]), len(bursts))
    for printed, (first, last, weight) in zip(row["bursts"], bursts):
        report.same(table, where, "burst from", printed["from"], corpus.series[first])
        report.same(table, where, "burst to", printed["to"], corpus.series[last])
        report.same(table, where, "burst weight", printed["weight"], weight)


def bursts_of(posts, corpus):
    if not corpus.series:
        return []
    return kleinberg(
        [posts[p] for p in corpus.series], [corpus.period_posts[p] for p in corpus.series]
    )


def check_silence(report, table, where, row, item, corpus):
    dated = item.dated()
    last = max((post["day"] for post in dated), default="")
    sources = {post["source"] for post in item.posts} if dated else ()
    days = [day for source in sources for day in corpus.by_source[source]]
    k, n = len(dated), sum(1 for day in days if day <= last)
    m = len(days) - n
    probability = silence(k, n, m)
    report.same(table, where, "silence.posts", row["silence"]["posts"], m)
    report.same(table, where, "silence.probability", row["silence"]["probability"], probability)
    flagged = probability < 0.01 and k >= 5 and n >= 30 and m >= 30
    report.same(table, where, "silence.flagged", row["silence"]["flagged"], flagged)


def check_adoption(report, table, where, row, item):
    printed = row["adoption"]
    dated = sorted(item.dated(), key=lambda post: (post["day"], post["id"]))
    first = dated[0] if dated else {"id": "", "day": "", "source": ""}
    report.same(table, where, "adoption.firstPost", printed["firstPost"], first["id"])
    report.same(table, where, "adoption.firstDate", printed["firstDate"], first["day"])
    report.same(table, where, "adoption.firstSource", printed["firstSource"], first["source"])
    begins = {}
    for post in dated:
        if post["source"]:
            begins.setdefault(post["source"], post["day"])
    report.same(
        table,
        where,
        "adoption.sources",
        printed["sources"],
        len({post["source"] for post in item.posts if post["source"]}),
    )
    ranked = sorted(begins.values())
    for field, place in (("daysToThird", 3), ("daysToFifth", 5)):
        days = None
        if len(ranked) >= place:
            days = (as_date(ranked[place - 1]) - as_date(first["day"])).days
        report.same(table, where, "adoption." + field, printed[field], days)


def check_counts(report, table, where, field, printed, expected):
    ranked = sorted(expected.items(), key=lambda entry: (-entry[1], units(entry[0])))[:50]
    report.same(table, where, field, list(printed.items()), ranked)


def check_entities(report, corpus, entities):
    table = "entities.jsonl"
    order, found = [], set()
    for row in corpus.rows(table):
        key = row["id"]
        found.add(key)
        if key not in entities:
            report.fault(table, key, "no post mentions it")
            continue
        entity = entities[key]
        order.append((TYPES.index(row["type"]), -row["posts"], -row["mentions"], units(key)))
        for field, expected in (
            ("mentions", entity.mentions),
            ("nested", entity.nested),
            ("posts", len(entity.posts)),
            ("postShare", len(entity.posts) / len(corpus.posts)),
            ("headlines", entity.headlines),
            ("firstDate", min(entity.days, default="")),
            ("lastDate", max(entity.days, default="")),
            ("periods", corpus.periods_from(min((p["day"] for p in entity.dated()), default=""))),
        ):
            report.same(table, key, field, row[field], expected)
        report.same(table, key, "name", {row["name"]}, entity.names)
        report.same(table, key, "type", {row["type"]}, entity.types)
        check_counts(report, table, key, "forms", row["forms"], entity.forms)
        check_counts(report, table, key, "titles", row["titles"], entity.titles)
        report.same(table, key, "methods", row["methods"], dict(entity.methods))
        check_course(report, table, key, row, entity.period_mentions, entity.period_posts, corpus)
        check_silence(report, table, key, row, entity, corpus)
        check_adoption(report, table, key, row, entity)
    report.same(table, "file", "entities", found, set(entities))
    report.holds(table, "file", order == sorted(order), "the lines are not in order")


def words_of(corpus):
    words = defaultdict(Item)
    for post in corpus.posts:
        for word, mentions in post["words"].items():
            words[word].add(post, mentions, corpus)
    return words


def check_keywords(report, corpus, words):
    table = "keywords.jsonl"
    order, first = [], set()
    documents = len(corpus.posts)
    for rank, row in enumerate(corpus.rows(table), 1):
        term = row["term"]
        item = words[term]
        days = [post["day"] for post in item.dated()]
        mentions, posts = item.mentions, len(item.posts)
        score = math.log2(documents / posts) + math.log2(1 - math.exp(-mentions / documents))
        score *= posts ** (1 / 3)
        order.append((-round(max(0, row["score"]), 4), units(term)))
        for field, expected in (
            ("rank", rank),
            ("mentions", mentions),
            ("posts", posts),
            ("postShare", posts / documents),
            ("perMillion", 1e6 * mentions / corpus.tokens),
            ("score", score),
            ("firstDate", min(days, default="")),
            ("lastDate", max(days, default="")),
            ("periods", corpus.periods_from(row["firstDate"])),
        ):
            report.same(table, term, field, row[field], expected)
        report.holds(table, term, posts >= 2, "it stands in one post")
        check_silence(report, table, term, row, item, corpus)
        if rank <= 1000:
            check_course(
                report, table, term, row, item.period_mentions, item.period_posts, corpus
            )
            if item.period_posts:
                first.add(term)
    report.holds(table, "file", order == sorted(order), "the lines are not in order")
    return first


def check_timeline(report, corpus, entities, words, first):
    table = "timeline.jsonl"
    found, order = set(), []
    bursts = {}
    rows = list(corpus.rows(table))
    for row in rows:
        kind, key, period = row["kind"], row["id"], row["period"]
        where = f"{kind} {key} {period}"
        order.append((kind, units(key), period))
        item = entities[key] if kind == "entity" else words[key]
        found.add((kind, key, period))
        report.same(table, where, "mentions", row["mentions"], item.period_mentions[period])
        report.same(table, where, "posts", row["posts"], item.period_posts[period])
        total = corpus.period_posts[period]
        low, high = wilson(row["posts"], total)
        if (kind, key) not in bursts:
            bursts[kind, key] = bursts_of(item.period_posts, corpus)
        at = corpus.series.index(period)
        burst = sum(weight for first, last, weight in bursts[kind, key] if first <= at <= last)
        for field, expected in (
            ("periodPosts", total),
            ("periodTokens", corpus.period_tokens[period]),
            ("postShare", row["posts"] / total),
            ("low", low),
            ("high", high),
            ("thin", total < THIN),
            ("burst", float(burst)),
        ):
            report.same(table, where, field, row[field], expected)
    expected = {("entity", key, p) for key, item in entities.items() for p in item.period_posts}
    expected |= {("keyword", word, p) for word in first for p in words[word].period_posts}
    report.same(table, "file", "periods", found, expected)
    report.holds(table, "file", order == sorted(order), "the lines are not in order")


def check_cooccurrences(report, corpus, entities):
    table = "cooccurrences.jsonl"
    alone, together, posts, days = Counter(), Counter(), Counter(), defaultdict(set)
    for post in corpus.posts:
        sentences = defaultdict(dict)
        for mention in counted(post):
            if mention["field"] == "body" and not mention["nested"]:
                sentences[mention["sentence"]].setdefault(mention["id"])
        pairs = set()
        for inside in sentences.values():
            ids = sorted(list(inside)[:50], key=units)
            alone.update(ids)
            for i, a in enumerate(ids):
                for b in ids[i + 1 :]:
                    together[a, b] += 1
                    pairs.add((a, b))
        for pair in pairs:
            posts[pair] += 1
            if post["day"]:
                days[pair].add(post["day"])
    expected = {pair for pair, both in together.items() if both >= 3}
    found, order = set(), []
    total = corpus.sentences
    for row in corpus.rows(table):
        pair = (row["a"], row["b"])
        found.add(pair)
        where = " | ".join(pair)
        both, fa, fb = together[pair], alone[row["a"]], alone[row["b"]]
        if not both:
            report.fault(table, where, "they share no sentence")
            continue
        chance = fa * fb / total
        g2 = log_likelihood(((both, fa - both), (fb - both, total - fa - fb + both)))
        order.append((-round(row["g2"], 4), -row["sentences"], units(pair[0]), units(pair[1])))
        strength = -math.log(both / total)
        for field, value in (
            ("sentences", both),
            ("aSentences", fa),
            ("bSentences", fb),
            ("totalSentences", total),
            ("posts", posts[pair]),
            ("expected", chance),
            ("npmi", math.log(both / chance) / strength if strength else 1.0),
            ("logDice", 14 + math.log2(2 * both / (fa + fb))),
            ("tScore", (both - chance) / math.sqrt(both)),
            ("g2", g2 if both >= chance else -g2),
            ("firstDate", min(days[pair], default="")),
            ("lastDate", max(days[pair], default="")),
        ):
            report.same(table, where, field, row[field], value)
        for side in "ab":
            report.same(table, where, side + "Name", {row[side + "Name"]}, entities[row[side]].names)
            report.same(table, where, side + "Type", {row[side + "Type"]}, entities[row[side]].types)
    if len(expected) > 200_000:
        # Of the further pairs only those of a leader and a term are printed.
        kinds = {key: entity.types for key, entity in entities.items()}
        must = {p for p in expected if kinds[p[0]] == {"LEADER"} and kinds[p[1]] == {"POLICY_TERM"}}
        report.holds(table, "file", must <= found <= expected, "pairs are missing or too many")
        report.holds(table, "file", order[:200_000] == sorted(order[:200_000]), "not in order")
    else:
        report.same(table, "file", "pairs", found, expected)
        report.holds(table, "file", order == sorted(order), "the lines are not in order")


# --- keyness ------------------------------------------------------------------------------------


def side(text):
    """Whether a post stands on a side of a comparison."""
    source, first, last = None, None, None
    for part in text.split(" & "):
        part = part.strip()
        if part.startswith("source="):
            source = part[len("source=") :].strip()
        else:
            begin, _, end = part.partition("..")
            first, last = days_of(begin)[0], days_of(end or begin)[1]
    return lambda post: (source is None or post["source"] == source) and (
        first is None or first <= post["day"] <= last
    )


def slices_of(corpus):
    """Name of the slice, name of the reference, posts of either, by position."""
    posts = corpus.posts
    for month in sorted({post["day"][:7] for post in posts if post["day"]}):
        yield (
            (month, "rest"),
            {i for i, post in enumerate(posts) if post["day"].startswith(month)},
            {i for i, post in enumerate(posts) if post["day"] and not post["day"].startswith(month)},
        )
    for source in sorted({post["source"] for post in posts if post["source"]}):
        yield (
            ("source=" + source, "rest"),
            {i for i, post in enumerate(posts) if post["source"] == source},
            {i for i, post in enumerate(posts) if post["source"] not in ("", source)},
        )
    for comparison in filter(None, map(str.strip, corpus.options["compare"].split(","))):
        one, other = (text.strip() for text in comparison.split(" vs "))
        yield (
            (one, other),
            {i for i, post in enumerate(posts) if side(one)(post)},
            {i for i, post in enumerate(posts) if side(other)(post)},
        )


def check_row(report, where, row, contrast, tests, q):
    table = "keyness.jsonl"
    for field, expected in (
        ("posts", contrast.a),
        ("sliceSize", contrast.n1),
        ("referencePosts", contrast.b),
        ("referenceSize", contrast.n2),
        ("tests", tests),
        ("g2", contrast.g2),
        ("p", contrast.p),
        ("q", q),
        ("logRatio", contrast.log_ratio),
        ("lrc", contrast.lrc(tests)),
    ):
        report.same(table, where, field, row[field], expected)


def check_entity_slice(report, name, rows, positions, n1, n2, corpus_names):
    """All tests of a slice, and that those are printed that should be."""
    table = "keyness.jsonl"
    where = " vs ".join(name)
    tested = {}
    for key, at in positions.items():
        a, b = len(at & n1), len(at & n2)
        if a + b >= 5:
            tested[key] = Contrast(a, len(n1), b, len(n2))
    q_values = false_discovery({key: test.p for key, test in tested.items()})
    chosen = {}
    for key, test in tested.items():
        if q_values[key] < 0.05 and (test.a if test.more else test.b) >= 3:
            lrc = test.lrc(len(tested))
            if lrc:
                chosen[key] = lrc
    ranked = sorted(chosen, key=lambda key: (-chosen[key], units(key)))
    expected = set(ranked) if len(ranked) <= 200 else set(ranked[:100]) | set(ranked[-100:])
    report.same(table, where, "entities", {row["id"] for row in rows}, expected)
    for row in rows:
        key = row["id"]
        if key in tested:
            check_row(report, f"{where} {key}", row, tested[key], len(tested), q_values[key])
            report.same(table, f"{where} {key}", "name", {row["name"]}, corpus_names[key])


def check_keyness(report, corpus, entities, words):
    table = "keyness.jsonl"
    rows = defaultdict(list)
    for row in corpus.rows(table):
        rows[row["slice"], row["reference"], row["kind"]].append(row)
    place = {id(post): i for i, post in enumerate(corpus.posts)}
    positions = {
        key: {place[id(post)] for post in entity.posts} for key, entity in entities.items()
    }
    names = {key: entity.names for key, entity in entities.items()}
    found = set()
    for name, n1, n2 in slices_of(corpus):
        found |= {(*name, "entity"), (*name, "keyword")}
        check_entity_slice(report, name, rows[(*name, "entity")], positions, n1, n2, names)
        check_words(report, name, rows[(*name, "keyword")], n1, n2, place, words)
    report.holds(table, "file", set(k for k in rows if rows[k]) <= found, "unknown slices")
    for key, lines in rows.items():
        order = [(-line["lrc"], units(line["id"])) for line in lines]
        report.holds(table, " ".join(key), order == sorted(order), "the lines are not in order")


def check_words(report, name, rows, n1, n2, place, words):
    """The counts and formulas of words, and the bounds of q."""
    table = "keyness.jsonl"
    by_p = sorted(row["p"] for row in rows)
    tests = {row["tests"] for row in rows}
    report.holds(table, " ".join(name), len(tests) <= 1, f"tests differ: {tests}")
    report.holds(
        table,
        " ".join(name),
        sum(row["lrc"] > 0 for row in rows) <= 100 and sum(row["lrc"] < 0 for row in rows) <= 100
        or len(rows) <= 200,
        "too many lines",
    )
    for row in rows:
        where = f"{' vs '.join(name)} {row['id']}"
        at = {place[id(post)] for post in words[row["id"]].posts}
        contrast = Contrast(len(at & n1), len(n1), len(at & n2), len(n2))
        check_row(report, where, row, contrast, row["tests"], row["q"])
        report.same(table, where, "posts", row["posts"], len(at & n1))
        report.same(table, where, "reference", row["referencePosts"], len(at & n2))
        report.same(table, where, "name", row["name"], row["id"])
        # A printed line is at least as high in the ranking of all tests as among the printed ones.
        rank = sum(1 for p in by_p if p <= row["p"])
        most = min(1.0, (contrast.p + 5e-7) * row["tests"] / rank)
        report.holds(
            table,
            where,
            contrast.p - 5e-7 <= row["q"] <= most + 5e-7 and row["q"] < 0.05,
            f"q is {row['q']}, but p {row['p']}, and with {rank} of {row['tests']} it is {most} at most",
        )
        more = row["posts"] if contrast.more else row["referencePosts"]
        report.holds(
            table, where, more >= 3 and row["lrc"] != 0, "it should not be printed"
        )


def check_summary(report, corpus):
    table = "summary.json"
    with open(os.path.join(corpus.folder, table), encoding="utf-8") as file:
        summary = json.load(file)
    posts = corpus.posts
    copies = Counter(post["duplicateKind"] for post in corpus.all if post["duplicateKind"])
    days = [post["day"] for post in posts if post["day"]]
    for field, expected in (
        ("posts", len(corpus.all)),
        ("uniquePosts", len(posts)),
        ("duplicates", {kind: copies[kind] for kind in ("version", "exact", "near")}),
        ("characters", sum(post["characters"] for post in posts)),
        ("tokens", corpus.tokens),
        ("sentences", corpus.sentences),
        ("firstDate", min(days, default="")),
        ("lastDate", max(days, default="")),
        ("undated", len(posts) - len(days)),
    ):
        report.same(table, "corpus", field, summary[field], expected)
    periods = [
        (row["period"], row["posts"], row["tokens"]) for row in summary["periods"]
    ]
    expected = [(p, corpus.period_posts[p], corpus.period_tokens[p]) for p in corpus.series]
    report.same(table, "corpus", "periods", periods, expected)
    sources = {row["source"]: (row["posts"], row["uniquePosts"]) for row in summary["sources"]}
    every, unique = (Counter(post["source"] for post in some) for some in (corpus.all, posts))
    expected = {source: (every[source], unique[source]) for source in every}
    report.same(table, "corpus", "sources", sources, expected)


def main(folder):
    corpus = Corpus(folder)
    report = Report()
    entities = entities_of(corpus)
    words = words_of(corpus)
    check_summary(report, corpus)
    check_entities(report, corpus, entities)
    first = check_keywords(report, corpus, words)
    check_timeline(report, corpus, entities, words, first)
    check_cooccurrences(report, corpus, entities)
    check_keyness(report, corpus, entities, words)
    return report.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
