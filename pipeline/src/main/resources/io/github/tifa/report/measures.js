// The formulas of the codebook, for ranges that no table has.
const Z = 1.959963984540054;

/** The Wilson score interval of a share, 95 %. */
function wilson(k, n) {
  if (n === 0) return [0, 1];
  const p = k / n;
  const z2 = Z * Z / n;
  const middle = p + z2 / 2;
  const half = Z * Math.sqrt((p * (1 - p) + z2 / 4) / n);
  return [Math.max(0, (middle - half) / (1 + z2)), k === n ? 1 : Math.min(1, (middle + half) / (1 + z2))];
}

function part(observed, expected) {
  return observed > 0 ? observed * Math.log(observed / expected) : 0;
}

/** The signed log-likelihood ratio of a in n1 against b in n2. */
function likelihood(a, n1, b, n2) {
  const share = (a + b) / (n1 + n2);
  const g2 = 2 * (part(a, n1 * share) + part(b, n2 * share)
    + part(n1 - a, n1 * (1 - share)) + part(n2 - b, n2 * (1 - share)));
  return a / n1 < b / n2 ? -g2 : g2;
}

function logRatio(a, n1, b, n2) {
  return Math.log2((a + 0.5) / (n1 + 0.5)) - Math.log2((b + 0.5) / (n2 + 0.5));
}

/** How a pair stands together, by sentences. */
function association(o, fa, fb, n) {
  const e = fa * fb / n;
  const npmi = o === 0 ? -1 : o === n ? 1 : Math.log(o / e) / -Math.log(o / n);
  const g2 = 2 * (part(o, e) + part(fa - o, fa * (n - fb) / n) + part(fb - o, (n - fa) * fb / n)
    + part(n - fa - fb + o, (n - fa) * (n - fb) / n));
  return {expected: e, npmi, g2: o < e ? -g2 : g2};
}

/** The upper tail of chi-square with one degree of freedom. */
function tail(x) {
  // erfc by a continued fraction where it is small, else by its series.
  const z = Math.sqrt(x / 2);
  if (z > 2.5) {
    let fraction = 0;
    for (let k = 60; k > 0; k--) fraction = k / 2 / (z + fraction);
    return Math.exp(-z * z) / Math.sqrt(Math.PI) / (z + fraction);
  }
  let sum = z;
  let term = z;
  for (let k = 1; k < 60; k++) {
    term *= -z * z / k;
    sum += term / (2 * k + 1);
  }
  return 1 - 2 / Math.sqrt(Math.PI) * sum;
}

/** The q-values of Benjamini and Hochberg. */
function falseDiscovery(ps) {
  const order = ps.map((p, i) => i).sort((i, j) => ps[j] - ps[i]);
  const qs = new Array(ps.length);
  let least = 1;
  order.forEach((i, k) => {
    least = Math.min(least, ps[i] * ps.length / (ps.length - k));
    qs[i] = least;
  });
  return qs;
}

/** The score of keywords.jsonl: residual IDF times the cube root of posts. */
function keywordScore(counts, posts) {
  return counts.posts ? (Math.log2(posts / counts.posts) + Math.log2(1 - Math.exp(-counts.mentions / posts))) * Math.cbrt(counts.posts) : 0;
}
