import Foundation
import Model

/// How well words were tagged and parsed, as the [CoNLL 2018 shared task] counts: relations without
/// their subtypes, punctuation included.
///
/// [CoNLL 2018 shared task]: https://universaldependencies.org/conll18/evaluation.html
struct ParseScore: CustomStringConvertible {
  private(set) var words = 0
  private var tags = 0
  private var heads = 0
  private var relations = 0
  private var subtypes = 0
  private var byRelation: [Substring: Counts] = [:]

  private struct Counts {
    var gold = 0
    var found = 0
    var right = 0
  }

  mutating func count(_ gold: [Word], _ found: [Word]) {
    for (gold, found) in zip(gold, found) {
      let isRight = gold.head == found.head && gold.universalRelation == found.universalRelation
      words += 1
      if gold.tag == found.tag { tags += 1 }
      if gold.head == found.head { heads += 1 }
      if isRight { relations += 1 }
      if isRight, gold.relation == found.relation { subtypes += 1 }
      byRelation[gold.universalRelation, default: Counts()].gold += 1
      byRelation[found.universalRelation, default: Counts()].found += 1
      if isRight { byRelation[gold.universalRelation, default: Counts()].right += 1 }
    }
  }

  var description: String {
    func share(_ part: Int, _ whole: Int) -> String {
      String(format: "%.2f", 100 * Double(part) / Double(max(whole, 1)))
    }
    let arguments = ["nsubj", "obj", "obl"].map { name in
      let counts = byRelation[Substring(name)] ?? Counts()
      return "\(name) \(share(2 * counts.right, counts.gold + counts.found))"
    }
    return "UPOS \(share(tags, words)) UAS \(share(heads, words)) LAS \(share(relations, words))"
      + " (with subtypes \(share(subtypes, words))) F " + arguments.joined(separator: " ")
  }
}
