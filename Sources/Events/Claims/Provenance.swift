internal import Language
internal import Model

/// Who told whom: agency, then the ministry or paper cited, then who speaks.
struct Provenance {
  let document: Document
  let grammar: Grammar

  /// The chain behind a sentence, nearest to the happening last.
  func chain(_ sentence: Sentence, _ mentions: [Mention], speaker: Mention?) -> [String] {
    let article = document.article
    let text = article.text[sentence.range]
    let cited = article.agencies.filter { text.contains($0) }
    var chain = cited.isEmpty && article.agencies.count == 1 ? article.agencies : cited
    func add(_ name: String) {
      if !name.isEmpty, !chain.contains(name), name != article.outlet { chain.append(name) }
    }
    for position in sentence.tokens {
      guard
        let (value, end) = grammar.match(
          .preposition, document.tokens, at: position, limit: sentence.tokens.upperBound),
        value == "source"
      else { continue }
      add(source(at: end, sentence, mentions))
    }
    if let participant = speaker?.participants.first { add(participant.name) }
    return chain
  }

  /// Whom "according to" names: somebody known, else the capitals that stand there.
  private func source(at start: Int, _ sentence: Sentence, _ mentions: [Mention]) -> String {
    if let mention = mentions.first(where: { (start..<start + 3).contains($0.tokens.lowerBound) }) {
      return mention.participants.first?.name ?? ""
    }
    let name = (start..<sentence.tokens.upperBound).prefix {
      document.tokens[$0].kind == .word && document.tokens[$0].isCapitalised
    }
    guard let first = name.first, let last = name.last else { return "" }
    return printed(document.tokens[first...last])
  }
}
