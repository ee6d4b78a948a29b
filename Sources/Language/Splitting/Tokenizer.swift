package import Model

/// Cuts a text into words, numbers and marks.
///
/// Words are cut at hyphens and before a possessive `'s`; letters parted by full stops (`U.S.`) and
/// digits with marks between them (`3/4/2024`, `14.43`) stay together. The lexicons are cut by the
/// same rules, so that what is written alike is found alike.
///
/// - Parameters:
///   - bytes: UTF-8.
///   - start: added to all ranges.
/// - Returns: the tokens in text order; their ranges do not overlap.
/// - Complexity: O(*n*), where *n* is the number of bytes.
package func tokens(in bytes: borrowing Span<UInt8>, startingAt start: Int = 0) -> [Token] {
  var found: [Token] = []
  found.reserveCapacity(bytes.count / 5)
  var position = 0
  while position < bytes.count {
    let kind = letterKind(bytes, position)
    switch kind {
    case .space:
      position += 1
    case .mark(let length):
      found.append(token(.mark, bytes, position..<(position + length), start))
      position += length
    case .digit:
      let end = endOfNumber(bytes, position)
      found.append(token(.number, bytes, position..<end, start))
      position = end
    case .letter:
      let end = endOfWord(bytes, position)
      found.append(token(.word, bytes, position..<end, start))
      position = end
    }
  }
  return found
}

/// The folded words of a phrase, hyphens and other marks left out.
package func words(of phrase: String) -> [String] {
  tokens(in: phrase.utf8Span.span).filter { $0.kind != .mark }.map(\.folded)
}

/// Tokens as printed: a blank where they stood apart, none where they touched.
package func printed(_ tokens: ArraySlice<Token>) -> String {
  var result = ""
  var end: Int?
  for token in tokens {
    if let end, token.range.start > end { result += " " }
    result += token.text
    end = token.range.end
  }
  return result
}

private enum Letter {
  case space
  case digit
  case letter
  /// With its length in bytes.
  case mark(Int)
}

private func letterKind(_ bytes: borrowing Span<UInt8>, _ position: Int) -> Letter {
  let byte = bytes[position]
  switch byte {
  case 9, 10, 13, 32: return .space
  case 48...57: return .digit
  case 65...90, 97...122: return .letter
  case 0..<128: return .mark(1)
  case 0xC2 where position + 1 < bytes.count:
    // U+0080 to U+00BF: signs, but for ª º µ.
    let low = bytes[position + 1]
    return [0xAA, 0xB5, 0xBA].contains(low) ? .letter : .mark(2)
  case 0xE2 where position + 2 < bytes.count && bytes[position + 1] <= 0x81:
    // U+2000 to U+206F: dashes, quotation marks, dots.
    return .mark(3)
  default: return .letter
  }
}

private func endOfNumber(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Int {
  var end = start
  while end < bytes.count {
    let byte = bytes[end]
    let isDigit = byte >= 48 && byte <= 57
    // A mark belongs to the number only between two digits.
    let isInner =
      (byte == 44 || byte == 46 || byte == 47 || byte == 58) && end + 1 < bytes.count
      && bytes[end + 1] >= 48 && bytes[end + 1] <= 57
    guard isDigit || isInner else { break }
    end += 1
  }
  // "3rd", "7th", "20an": letters that hang on a number are part of it.
  while end < bytes.count, case .letter = letterKind(bytes, end) { end += 1 }
  return end
}

private func endOfWord(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Int {
  if let end = endOfDottedLetters(bytes, start) { return end }
  var end = start
  while end < bytes.count {
    switch letterKind(bytes, end) {
    case .letter, .digit:
      end += bytes[end] < 0xC0 ? 1 : (bytes[end] < 0xE0 ? 2 : (bytes[end] < 0xF0 ? 3 : 4))
    case .mark(let length):
      guard let next = afterApostrophe(bytes, end, length) else { return end }
      end = next
    case .space:
      return end
    }
  }
  return min(end, bytes.count)
}

/// Where a word goes on after an apostrophe inside it (`Jum'at`), or nil where it does not: at its
/// end, or before a possessive `s`.
private func afterApostrophe(
  _ bytes: borrowing Span<UInt8>, _ position: Int, _ length: Int
) -> Int? {
  let isApostrophe =
    length == 1 && (bytes[position] == 39 || bytes[position] == 96)
    || length == 3 && bytes[position + 1] == 0x80
      && (bytes[position + 2] == 0x99 || bytes[position + 2] == 0x98)
  let next = position + length
  guard isApostrophe, next < bytes.count, case .letter = letterKind(bytes, next) else { return nil }
  let isPossessive = bytes[next] == 115 || bytes[next] == 83
  if isPossessive {
    guard next + 1 < bytes.count, case .letter = letterKind(bytes, next + 1) else { return nil }
  }
  return next
}

/// The end of `U.S.` or `A.B.C`, or nil where no such thing stands here.
private func endOfDottedLetters(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Int? {
  var end = start
  var count = 0
  while end + 1 < bytes.count, bytes[end] >= 65, bytes[end] <= 90, bytes[end + 1] == 46 {
    end += 2
    count += 1
  }
  guard count >= 2 else { return nil }
  return end
}

private func token(
  _ kind: Token.Kind, _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ start: Int
) -> Token {
  var text: [UInt8] = []
  text.reserveCapacity(range.count)
  var isASCII = true
  for position in range {
    text.append(bytes[position])
    if bytes[position] >= 128 { isASCII = false }
  }
  let string = String(decoding: text, as: UTF8.self)
  return Token(
    range: TextRange(start: start + range.lowerBound, end: start + range.upperBound), kind: kind,
    text: string, folded: isASCII ? lowered(text) : folded(string))
}

/// Folds ASCII letters as `folded` does: small, and an apostrophe is a space.
private func lowered(_ text: [UInt8]) -> String {
  let letters = text.map { byte in
    byte == 39 || byte == 96 ? 32 : (byte >= 65 && byte <= 90 ? byte + 32 : byte)
  }
  return String(decoding: letters, as: UTF8.self)
}
