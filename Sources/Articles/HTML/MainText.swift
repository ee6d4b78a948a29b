internal import Model

/// Finds the blocks of a page that are its article, after Readability's measure: long sentences
/// with few links, close together.
struct MainText {
  private let document: HTMLDocument
  private let words: PageWords
  /// Of each element: bytes of its good paragraphs, of all its text, and of its links.
  private var mass: [Int]
  private var length: [Int]
  private var links: [Int]
  private var isOut: [Bool]
  private var isGood: [Bool]

  /// Elements that hold no article, whatever they are called.
  private static let outer: Set<String> = [
    "aside", "figcaption", "footer", "form", "header", "nav",
  ]
  /// Elements that are a paragraph, so that what counts is the element around them.
  private static let paragraphs: Set<String> = [
    "blockquote", "dd", "h2", "h3", "h4", "h5", "h6", "li", "p", "pre",
  ]

  init(_ document: HTMLDocument, words: PageWords) {
    self.document = document
    self.words = words
    let count = document.elements.count
    mass = Array(repeating: 0, count: count)
    length = mass
    links = mass
    isOut = Array(repeating: false, count: count)
    isGood = isOut
    for block in document.blocks {
      let isParagraph = block.text.count >= 80 && block.linkLength * 10 < block.text.count * 3
      var index = block.element
      while index >= 0 {
        length[index] += block.text.count
        links[index] += block.linkLength
        if isParagraph { mass[index] += block.text.count }
        index = document.elements[index].parent
      }
    }
    markElements()
  }

  private mutating func markElements() {
    let total = mass.first ?? 0
    for (index, element) in document.elements.enumerated() {
      let isInside = element.parent >= 0 && isOut[element.parent]
      let isNamed = Self.outer.contains(element.name) || holds(element.cue, words.badBlocks)
      // What holds half of the page's text is the page, whatever its class says.
      isOut[index] = isInside || isNamed && index > 0 && mass[index] * 2 <= total
      isGood[index] = !isNamed && holds(element.cue, words.goodBlocks)
    }
  }

  /// Whether a class or id holds one of some cues, from a word's beginning if the cue is short.
  private func holds(_ cue: [UInt8], _ cues: [[UInt8]]) -> Bool {
    guard !cue.isEmpty else { return false }
    let text = cue.lowered
    return cues.contains { form in
      var start = 0
      while let found = text.index(of: form, from: start) {
        let isWord =
          found == 0 || !cue[found - 1].isLetter
          || cue[found - 1].isSmall && cue[found].isCapital
        if isWord || form.count >= 8 { return true }
        start = found + 1
      }
      return false
    }
  }

  /// The indices of the article's blocks, in order; empty where the page has no article.
  func blocks() -> [Int] {
    let scores = scores()
    guard let top = best(scores) else { return [] }
    var isChosen = chosenElements(top, scores)
    // An element comes after the one around it.
    for (index, element) in document.elements.enumerated() where element.parent >= 0 {
      if isChosen[element.parent] { isChosen[index] = true }
    }
    return document.blocks.indices.filter { index in
      let block = document.blocks[index]
      return isChosen[block.element] && isText(block)
    }
  }

  private func scores() -> [Double] {
    var scores = Array(repeating: 0.0, count: document.elements.count)
    for block in document.blocks where block.text.count >= 25 && !isOut[block.element] {
      let density = Double(block.linkLength) / Double(block.text.count)
      guard density < 0.5 else { continue }
      let commas = Double(block.text.count { $0 == Byte.comma })
      var score = (1 + min(commas, 5) + min(Double(block.text.count) / 100, 5)) * (1 - density)
      // Dates, names and labels are short and no sentences.
      if block.text.count < 80, !endsWithSentenceMark(block.text.trimmed) { score *= 0.2 }
      var index = block.element
      if Self.paragraphs.contains(document.elements[index].name) {
        index = document.elements[index].parent
      }
      var share = 1.0
      while index >= 0, share > 0.2 {
        scores[index] += score * share
        share /= share == 1 ? 2 : 1.6
        index = document.elements[index].parent
      }
    }
    for index in scores.indices where scores[index] > 0 {
      if isGood[index] || document.elements[index].name == "article" { scores[index] *= 1.25 }
      scores[index] *= 1 - Double(links[index]) / Double(max(1, length[index]))
    }
    return scores
  }

  private func best(_ scores: [Double]) -> Int? {
    var best: Int?
    for index in scores.indices
    where scores[index] > 0 && scores[index] > best.map({ scores[$0] }) ?? 0 {
      best = index
    }
    return best
  }

  /// Of each element, whether it is the best one or another part of the same text.
  private func chosenElements(_ top: Int, _ scores: [Double]) -> [Bool] {
    let element = document.elements[top]
    let limit = max(10, scores[top] * 0.2)
    return document.elements.indices.map { index in
      let other = document.elements[index]
      if index == top { return true }
      if element.parent < 0 { return false }
      guard !isOut[index] else { return false }
      // The parts of a text that pictures interrupt have one name, wherever they stand.
      if mass[index] > 0, other.name == element.name, other.cue == element.cue, isGood[index] {
        return true
      }
      guard other.parent == element.parent else { return false }
      let bonus = other.cue == element.cue && !other.cue.isEmpty ? scores[top] * 0.2 : 0
      if scores[index] + bonus >= limit, scores[index] > 0 { return true }
      return other.name == "p" && length[index] >= 80 && links[index] * 4 < length[index]
    }
  }

  /// Whether a block inside the article is part of its text.
  private func isText(_ block: HTMLDocument.Block) -> Bool {
    let element = document.elements[block.element]
    guard !isOut[block.element], element.name != "h1" else { return false }
    if block.linkLength * 2 > block.text.count { return false }
    // A list of links is a menu; so is a list item beside such links.
    if element.name == "li", element.parent >= 0,
      links[element.parent] * 2 > length[element.parent]
    {
      return false
    }
    return true
  }
}
