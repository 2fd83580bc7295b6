"""Shared parts of the benchmark scorers: reading SARIF 2.1.0, finding -> CWE, score tables.

Python 3 standard library only. Imported by score_owasp.py and score_securibench.py; not a program by itself.
"""
import json
import os
import re
import sys
from urllib.parse import unquote

# --- fall-back: rules of known tools that carry no CWE in their SARIF ---------------------
# (regex on "ruleId | message") -> CWEs. First match wins. Only used when neither the result,
# nor its rule, nor the rule id names a CWE.
RULE_FALLBACK = [
    # PMD category/java/security
    (r"^HardCodedCryptoKey\b", {321}),
    (r"^InsecureCryptoIv\b", {329}),
    # SpotBugs core patterns that miss a taxon
    (r"^XSS_REQUEST_PARAMETER_TO_(SERVLET_WRITER|SEND_ERROR|JSP_WRITER)\b", {79}),
    (r"^(STATIC_IV)\b", {329}),
    # CryptoAnalysis (CrySL): "<ErrorType>:<CrySL class> | message". An "imprecise value"
    # says nothing about misuse; a missing call (typestate) is a missing step, CWE-325.
    (r"^ImpreciseValueExtractionError:", set()),
    (r"^ConstraintError:(Cipher|KeyGenerator|SecretKeyFactory|KeyAgreement|Signature)\b", {327}),
    (r"^ConstraintError:(MessageDigest|Mac|DigestInputStream|DigestOutputStream)\b", {328}),
    (r'^ConstraintError:PBE(Key|Parameter)Spec \| Constraint "iterationCount', {916}),
    (r'^ConstraintError:(PBEKeySpec|KeyStore|PasswordAuthentication) \| Constraint "notHardCoded', {259, 798}),
    (r'^ConstraintError:SecretKeySpec \| Constraint "(neverTypeOf|notHardCoded)', {321, 798}),
    (r"^ConstraintError:SecretKeySpec\b", {327}),
    (r"^ConstraintError:(KeyPairGenerator|RSAKeyGenParameterSpec|DSAGenParameterSpec|AlgorithmParameterGenerator)\b", {326}),
    (r"^ConstraintError:(SecureRandom)\b", {338}),
    (r"^ConstraintError:(SSL\w+)\b", {327, 326}),
    (r"^RequiredPredicateError:SecretKeySpec\b", {321, 798}),
    (r"^RequiredPredicateError:(IvParameterSpec|GCMParameterSpec)\b", {329}),
    (r"^RequiredPredicateError:PBE(Key|Parameter)Spec\b", {760}),
    (r"^RequiredPredicateError:SecureRandom\b", {337}),
    (r"^RequiredPredicateError:(SSLContext|TrustManagerFactory)\b", {295}),
    (r"^(IncompleteOperationError|TypestateError):(MessageDigest|Mac|Cipher|Signature|KeyGenerator)\b", {325}),
    (r"^\w+Error:Cookie\b", {614}),
]
RULE_FALLBACK = [(re.compile(p, re.S), c) for p, c in RULE_FALLBACK]

CWE_TEXT = re.compile(r"(?<![A-Za-z0-9])cwe[-_ :/]*0*([1-9][0-9]{0,3})(?![0-9])", re.I)


class Finding:
    __slots__ = ("rule", "cwes", "path", "line", "end", "sinks", "message")

    def __init__(self, rule, cwes, path, line, end, sinks, message):
        self.rule, self.cwes, self.path, self.line = rule, cwes, path, line
        self.end, self.sinks, self.message = end, sinks, message

    @property
    def base(self):
        return self.path.rsplit("/", 1)[-1]

    def places(self):
        """The primary location and the last location of each code flow: (path, line)."""
        yield self.path, self.line
        for p in self.sinks:
            yield p


class Sarif:
    def __init__(self):
        self.findings, self.tools, self.unparsed = [], [], set()


def _texts(tags):
    return {int(m) for t in tags if isinstance(t, str) for m in CWE_TEXT.findall(t)}


def _is_cwe_component(ref, run):
    name = (ref or {}).get("name") or ""
    if not name and ref and "index" in ref:
        tx = run.get("taxonomies") or []
        if 0 <= ref["index"] < len(tx):
            name = tx[ref["index"]].get("name", "")
    if not name and ref and ref.get("guid"):
        for tx in run.get("taxonomies") or []:
            if tx.get("guid") == ref["guid"]:
                name = tx.get("name", "")
    return "cwe" in name.lower()


def _taxon_ids(refs, run):
    out = set()
    for r in refs or []:
        r = r.get("target", r)
        tid = str(r.get("id", ""))
        if not tid and "index" in r:
            tx = [t for t in run.get("taxonomies") or [] if "cwe" in t.get("name", "").lower()]
            if len(tx) == 1 and 0 <= r["index"] < len(tx[0].get("taxa", [])):
                tid = str(tx[0]["taxa"][r["index"]].get("id", ""))
        m = CWE_TEXT.search(tid)
        if m:
            out.add(int(m.group(1)))
        elif tid.isdigit() and _is_cwe_component(r.get("toolComponent"), run):
            out.add(int(tid))
    return out


def _props(obj):
    """CWEs from properties.tags, or a property such as cwe / cwes / cweId."""
    p = (obj or {}).get("properties") or {}
    out = _texts(p.get("tags") or [])
    for k, v in p.items():
        if "cwe" in k.lower():
            for x in v if isinstance(v, list) else [v]:
                s = str(x)
                m = CWE_TEXT.search(s)
                if m:
                    out.add(int(m.group(1)))
                elif s.isdigit():
                    out.add(int(s))
    return out


def _loc(loc, run):
    pl = (loc or {}).get("physicalLocation") or {}
    al = pl.get("artifactLocation") or {}
    uri = al.get("uri")
    if not uri and "index" in al:
        arts = run.get("artifacts") or []
        if 0 <= al["index"] < len(arts):
            uri = (arts[al["index"]].get("location") or {}).get("uri")
    if not uri:
        return None
    reg = pl.get("region") or {}
    line = int(reg.get("startLine") or 0)
    return unquote(uri).replace("\\", "/"), line, int(reg.get("endLine") or line)


def read_sarif(path):
    s = Sarif()
    if os.path.getsize(path) == 0:
        return s
    with open(path, encoding="utf-8-sig") as fh:
        doc = json.load(fh)
    for run in doc.get("runs") or []:
        tool = run.get("tool") or {}
        driver = tool.get("driver") or {}
        s.tools.append("%s %s" % (driver.get("name", "?"), driver.get("semanticVersion") or driver.get("version") or ""))
        comps = [driver] + list(tool.get("extensions") or [])
        by_id, lists = {}, [c.get("rules") or [] for c in comps]
        for lst in lists:
            for r in lst:
                by_id.setdefault(r.get("id"), r)
        cache = {}

        def rule_of(res):
            ref = res.get("rule") or {}
            rid = res.get("ruleId") or ref.get("id")
            if rid in by_id:
                return by_id[rid]
            ci = (ref.get("toolComponent") or {}).get("index")
            lst = lists[ci + 1] if isinstance(ci, int) and 0 <= ci + 1 < len(lists) else lists[0]
            i = res.get("ruleIndex", ref.get("index", -1))
            if isinstance(i, int) and 0 <= i < len(lst):
                return lst[i]
            if rid and "/" in rid and rid.rsplit("/", 1)[0] in by_id:
                return by_id[rid.rsplit("/", 1)[0]]
            return {}

        for res in run.get("results") or []:
            if res.get("kind") in ("pass", "notApplicable", "informational"):
                continue
            if res.get("suppressions"):
                continue
            rule = rule_of(res)
            rid = res.get("ruleId") or rule.get("id") or "?"
            msg = (res.get("message") or {}).get("text") or ""
            cwes = _taxon_ids(res.get("taxa"), run) | _props(res)
            if rid not in cache:
                cache[rid] = _taxon_ids(rule.get("relationships"), run) | _props(rule)
            cwes |= cache[rid]
            if not cwes:
                cwes = {int(m) for m in CWE_TEXT.findall(rid)}
            if not cwes:
                for rx, c in RULE_FALLBACK:
                    if rx.search("%s | %s" % (rid, msg)):
                        cwes = set(c)
                        break
            sinks = []
            for cf in res.get("codeFlows") or []:
                for tf in cf.get("threadFlows") or []:
                    locs = tf.get("locations") or []
                    if locs:
                        l = _loc(locs[-1].get("location"), run)
                        if l:
                            sinks.append((l[0], l[1]))
            for loc in (res.get("locations") or [])[:1]:
                l = _loc(loc, run)
                if l:
                    s.findings.append(Finding(rid, cwes, l[0], l[1], l[2], sinks, msg))
        for inv in run.get("invocations") or []:
            for key in ("toolExecutionNotifications", "toolConfigurationNotifications"):
                for n in inv.get(key) or []:
                    if n.get("level", "warning") == "error":
                        for loc in n.get("locations") or []:
                            l = _loc(loc, run)
                            if l:
                                s.unparsed.add(l[0].rsplit("/", 1)[-1])
    return s


# --- score tables ---------------------------------------------------------------------------
class Table:
    """Counts per category; each category is a list [TP, FN, FP, TN]."""

    def __init__(self, title):
        self.title, self.rows = title, {}

    def add(self, cat, positive, flagged):
        r = self.rows.setdefault(cat, [0, 0, 0, 0])
        r[(0 if flagged else 1) if positive else (2 if flagged else 3)] += 1

    def touch(self, cat):
        self.rows.setdefault(cat, [0, 0, 0, 0])

    @staticmethod
    def rates(r):
        tp, fn, fp, tn = r
        tpr = tp / (tp + fn) if tp + fn else None
        fpr = fp / (fp + tn) if fp + tn else None
        # no negatives in the benchmark: the false-positive rate cannot be seen, counts as 0
        j = None if tpr is None else tpr - (fpr or 0.0)
        return tpr, fpr, j

    def macro(self):
        rs = [self.rates(r) for r in self.rows.values()]
        mean = lambda xs: sum(xs) / len(xs) if xs else 0.0
        return (mean([a for a, _, _ in rs if a is not None]), mean([b for _, b, _ in rs if b is not None]),
                mean([j for _, _, j in rs if j is not None]))

    def total(self):
        return [sum(r[i] for r in self.rows.values()) for i in range(4)]

    def as_dict(self):
        d = {}
        for c, r in self.rows.items():
            a, b, j = self.rates(r)
            d[c] = dict(TP=r[0], FN=r[1], FP=r[2], TN=r[3], TPR=a, FPR=b, Youden=j)
        a, b, j = self.macro()
        tp, fn, fp, tn = self.total()
        ta, tb, tj = self.rates(self.total())
        prec = tp / (tp + fp) if tp + fp else 0.0
        rec = ta or 0.0
        f1 = 2 * prec * rec / (prec + rec) if prec + rec else 0.0
        return dict(title=self.title, categories=d, macro=dict(TPR=a, FPR=b, Youden=j),
                    micro=dict(TP=tp, FN=fn, FP=fp, TN=tn, TPR=ta, FPR=tb, Youden=tj, precision=prec, recall=rec, F1=f1))

    def text(self, sort=True):
        f = lambda x: "    -" if x is None else "%5.1f" % (100 * x)
        w = max([len(c) for c in self.rows] + [14])
        out = [self.title, "%-*s %6s %6s %6s %6s %6s %6s %7s" % (w, "category", "TP", "FN", "FP", "TN", "TPR%", "FPR%", "Youden")]
        for c in sorted(self.rows) if sort else self.rows:
            r = self.rows[c]
            a, b, j = self.rates(r)
            out.append("%-*s %6d %6d %6d %6d %6s %6s %7s" % (w, c, r[0], r[1], r[2], r[3], f(a), f(b), f(j)))
        d = self.as_dict()
        m, t = d["macro"], d["micro"]
        out.append("%-*s %6s %6s %6s %6s %6s %6s %7s" % (w, "MACRO AVERAGE", "", "", "", "", f(m["TPR"]), f(m["FPR"]), f(m["Youden"])))
        out.append("%-*s %6d %6d %6d %6d %6s %6s %7s" % (w, "all together", t["TP"], t["FN"], t["FP"], t["TN"], f(t["TPR"]), f(t["FPR"]), f(t["Youden"])))
        out.append("precision %.1f%%  recall %.1f%%  F1 %.1f%%" % (100 * t["precision"], 100 * t["recall"], 100 * t["F1"]))
        return "\n".join(out)


def arguments(doc):
    import argparse
    ap = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("sarif", help="SARIF 2.1.0 file of the tool")
    ap.add_argument("checkout", help="root of the benchmark's checkout")
    ap.add_argument("--json", metavar="FILE", help="also write the tables as JSON")
    ap.add_argument("--unparsed", metavar="FILE", help="names of files the tool could not parse, one per line")
    ap.add_argument("--misses", action="store_true", help="also list missed (FN) and wrongly reported (FP) items")
    return ap


def start(ap, argv=None):
    args = ap.parse_args(argv)
    s = read_sarif(args.sarif)
    if args.unparsed:
        with open(args.unparsed, encoding="utf-8") as fh:
            s.unparsed |= {os.path.basename(l.strip()) for l in fh if l.strip()}
    print("tool: %s; findings: %d, with a CWE: %d; files not parsed: %d"
          % ("; ".join(s.tools) or "none", len(s.findings), sum(1 for f in s.findings if f.cwes), len(s.unparsed)))
    return args, s


def finish(args, tables):
    for t in tables:
        print()
        print(t.text())
    if args.json:
        with open(args.json, "w", encoding="utf-8") as fh:
            json.dump([t.as_dict() for t in tables], fh, indent=1)
    sys.stdout.flush()
