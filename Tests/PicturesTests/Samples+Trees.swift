import Model
import Pictures

extension Samples {
  /// A sentence out of words written `form/TAG/head/relation`, heads from 1 and 0 for the root.
  ///
  /// A name is written behind its last word as `PER2` with the number of its words.
  static func tree(_ line: String) -> SentenceTree {
    var tree = SentenceTree(words: [], names: [], text: "")
    for part in line.split(separator: " ") {
      let fields = part.split(separator: "/").map(String.init)
      guard fields.count == 4 else {
        let count = fields[0].last?.wholeNumberValue ?? 1
        tree.names.append(
          NamedEntity(
            words: (tree.words.count - count)..<tree.words.count,
            kind: NamedEntity.Kind(rawValue: String(fields[0].dropLast())) ?? .location))
        continue
      }
      let head = Int(fields[2]) ?? 0
      tree.words.append(
        Word(
          form: fields[0], range: TextRange(start: 0, end: 0),
          tag: UniversalTag(rawValue: fields[1]) ?? .other, head: head == 0 ? nil : head - 1,
          relation: fields[3]))
    }
    tree.text = tree.words.map(\.form).joined(separator: " ")
    return tree
  }

  static let trees = [
    tree(
      """
      Menteri/NOUN/8/nsubj Pertahanan/PROPN/1/nmod Prancis/PROPN/1/nmod GPE1 \
      Sébastien/PROPN/1/appos Lecornu/PROPN/4/flat:name PER2 pada/ADP/7/case Rabu/PROPN/8/obl:tmod \
      menelepon/VERB/0/root Menteri/NOUN/8/obj Pertahanan/PROPN/9/nmod Rusia/PROPN/9/nmod GPE1 \
      Sergei/PROPN/9/appos Shoigu/PROPN/12/flat:name PER2 ./PUNCT/8/punct
      """),
    tree(
      """
      BERLIN/PROPN/10/parataxis GPE1 ,/PUNCT/1/punct Aug/PROPN/1/obl:tmod 13/NUM/3/nummod \
      -/PUNCT/1/punct President/PROPN/10/nsubj Donald/PROPN/6/flat Trump/PROPN/6/flat PER2 \
      grimly/ADV/10/advmod threatened/VERB/0/root Russia/PROPN/10/obj GPE1 with/ADP/15/case \
      very/ADV/14/advmod serious/ADJ/15/amod consequences/NOUN/10/obl if/SCONJ/21/mark \
      President/PROPN/21/nsubj Vladimir/PROPN/17/flat Putin/PROPN/17/flat PER2 \
      not/PART/21/advmod agree/VERB/10/advcl to/PART/23/mark stop/VERB/21/xcomp the/DET/25/det \
      war/NOUN/23/obj in/ADP/27/case Ukraine/PROPN/25/nmod GPE1 ,/PUNCT/30/punct NATO/PROPN/30/nsubj \
      ORG1 said/VERB/10/parataxis near/ADP/32/case Crimea/PROPN/30/obl LOC1 ./PUNCT/10/punct
      """),
    tree("Setuju/VERB/0/root"),
    // Arcs that cross.
    tree(
      """
      A/DET/2/det hearing/NOUN/4/nsubj:pass is/AUX/4/aux:pass scheduled/VERB/0/root on/ADP/7/case \
      the/DET/7/det issue/NOUN/2/nmod today/NOUN/4/obl:tmod ./PUNCT/4/punct
      """),
  ]

  /// Trees that no parser should give.
  static let oddTrees: [SentenceTree] = [
    SentenceTree(words: [], names: [NamedEntity(words: 0..<3, kind: .person)], text: ""),
    tree("a/X/2/dep b/X/1/dep c/X/3/dep d/X/99/dep e/X/0/root f/X/0/root"),
    SentenceTree(
      words: [
        Word(
          form: String(repeating: "Sangatpanjang", count: 90), range: TextRange(start: 0, end: 0)),
        Word(
          form: "</TD></TABLE>\\N \"& \u{202E}gnorw\u{1}", range: TextRange(start: 0, end: 0),
          features: "<b>|&amp;", head: 0, relation: "\"><script>\\G"),
        Word(
          form: "", range: TextRange(start: 0, end: 0), head: 0,
          relation: String(repeating: "x", count: 300)),
      ], names: [NamedEntity(words: 0..<2, kind: .location)], text: "<i>\\N"),
  ]

  /// A word with as many dependents as asked for on each side.
  static func star(_ count: Int) -> SentenceTree {
    let words = (0...2 * count).map { index in
      Word(
        form: "w\(index)", range: TextRange(start: 0, end: 0),
        head: index == count ? nil : count, relation: index == count ? "root" : "obl:tmod")
    }
    return SentenceTree(words: words, names: [], text: "a star")
  }

  /// Words of which each depends on the one before.
  static func chain(_ count: Int) -> SentenceTree {
    let words = (0..<count).map { index in
      Word(
        form: "w\(index)", range: TextRange(start: 0, end: 0), head: index == 0 ? nil : index - 1,
        relation: index == 0 ? "root" : "conj")
    }
    return SentenceTree(words: words, names: [], text: "a chain")
  }
}

extension Samples {
  /// A tree whose heads are drawn by lot, so that arcs cross; the same for the same seed.
  static func random(_ count: Int, seed: UInt64) -> SentenceTree {
    var state = seed
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let relations = ["nsubj", "obl:tmod", "case", "compound:prt"]
    let words = (0..<count).map { index in
      Word(
        form: String(repeating: "m", count: 1 + next(9)), range: TextRange(start: 0, end: 0),
        head: index == 0 ? nil : next(index), relation: relations[next(relations.count)])
    }
    return SentenceTree(words: words, names: [], text: "by lot")
  }
}
