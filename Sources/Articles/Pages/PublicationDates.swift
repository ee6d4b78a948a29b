internal import Model

/// What a text says of a date.
enum DateReading: Equatable {
  case none
  /// A date that the calendar lacks, as written.
  case impossible(String)
  /// A date, and the bytes that say it.
  case found(Publication, TextRange)

  var publication: Publication? {
    if case .found(let publication, _) = self { return publication }
    return nil
  }
}

/// Reads the dates that newspapers and feeds give their articles.
///
/// A day comes with a month's name (`4 April 2024`, `April 4, 2024`), in digits with the day first
/// (`10/06/2025`; the month first only where it can be no other: `10/21/2025`), or as ISO 8601
/// writes it. A time and a zone may follow the day, or the time stand before it.
struct PublicationDates: Sendable {
  let words: PageWords

  /// The first date of a text.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func first(in text: [UInt8]) -> DateReading {
    let tokens = tokens(of: text)
    for index in tokens.indices {
      guard let date = date(tokens, at: index) else { continue }
      let start = tokens[index].start
      guard let day = Day(year: date.year, month: date.month, day: date.day) else {
        return .impossible(text[start..<tokens[date.next - 1].end].text)
      }
      let after = timeAfter(tokens, from: date.next)
      let time = after ?? timeBefore(tokens, until: index)
      let publication = Publication(day: day, minute: time?.minute, offset: time?.offset)
      let end = tokens[max(date.next, after?.next ?? 0) - 1].end
      let first = after == nil ? time?.start ?? index : index
      return .found(publication, TextRange(start: tokens[first].start, end: end))
    }
    return .none
  }

  /// The moment of a number of seconds, or of milliseconds, since 1970, in UTC.
  ///
  /// Nil for numbers that are no moment between 1990 and 2100.
  static func moment(_ number: Double) -> Publication? {
    let seconds = number >= 1e11 ? number / 1_000 : number
    guard seconds >= 631_152_000, seconds < 4_102_444_800 else { return nil }
    let minutes = Int(seconds) / 60
    return Publication(
      day: Day(number: Int32(minutes / 1_440)), minute: minutes % 1_440, offset: 0)
  }
}

private struct Token {
  enum Kind: Equatable {
    case number
    case word
    case sign(UInt8)
  }

  var kind: Kind
  var start: Int
  var end: Int
  /// Of a number; at most 14 digits count.
  var value = 0
  /// Of a word, in small letters.
  var word = ""

  var length: Int { end - start }

  func isSign(_ signs: String) -> Bool {
    if case .sign(let byte) = kind { return signs.utf8.contains(byte) }
    return false
  }
}

private struct CivilDate {
  var year: Int
  var month: Int
  var day: Int
  /// The token after it.
  var next: Int
}

private struct ClockTime {
  var minute: Int
  var offset: Int?
  /// The token it begins with.
  var start: Int
  /// The token after it.
  var next: Int
}

/// Numbers, words of letters, and signs; blanks only part them.
private func tokens(of text: [UInt8]) -> [Token] {
  var tokens: [Token] = []
  var index = 0
  while index < text.count {
    let byte = text[index]
    let start = index
    if byte.isDigit {
      var value = 0
      while index < text.count, text[index].isDigit {
        if index - start < 14 { value = value * 10 + Int(text[index]) - 48 }
        index += 1
      }
      tokens.append(Token(kind: .number, start: start, end: index, value: value))
    } else if byte.isLetter {
      while index < text.count, text[index].isLetter { index += 1 }
      let word = text[start..<index].lowered.text
      tokens.append(Token(kind: .word, start: start, end: index, word: word))
    } else {
      index += 1
      if !byte.isBlank { tokens.append(Token(kind: .sign(byte), start: start, end: index)) }
    }
  }
  return tokens
}

extension PublicationDates {
  private func date(_ tokens: [Token], at index: Int) -> CivilDate? {
    switch tokens[index].kind {
    case .number:
      compact(tokens, index) ?? numeric(tokens, index) ?? dayMonthYear(tokens, index)
    case .word: monthDayYear(tokens, index)
    case .sign: nil
    }
  }

  /// `20240404` and `20240404144300`.
  private func compact(_ tokens: [Token], _ index: Int) -> CivilDate? {
    let token = tokens[index]
    guard token.length == 8 || token.length == 14 else { return nil }
    let value = token.length == 8 ? token.value : token.value / 1_000_000
    let date = CivilDate(
      year: value / 10_000, month: value / 100 % 100, day: value % 100, next: index + 1)
    return (1900...2100).contains(date.year) && (1...12).contains(date.month) ? date : nil
  }

  /// `2024-04-04`, `2024/4/4`, `4/4/2024`, `4.4.2024`, `4-4-24`.
  private func numeric(_ tokens: [Token], _ index: Int) -> CivilDate? {
    guard index + 4 < tokens.count, case .sign(let sign) = tokens[index + 1].kind,
      "-/.".utf8.contains(sign), tokens[index + 3].kind == .sign(sign)
    else { return nil }
    let parts = [tokens[index], tokens[index + 2], tokens[index + 4]]
    guard parts.allSatisfy({ $0.kind == .number }), parts[1].length <= 2,
      parts[2].end - parts[0].start <= 12
    else { return nil }
    if parts[0].length == 4, parts[2].length <= 2 {
      return CivilDate(
        year: parts[0].value, month: parts[1].value, day: parts[2].value, next: index + 5)
    }
    guard parts[0].length <= 2 else { return nil }
    let isShort = parts[2].length == 2 && sign != Byte.fullStop
    guard parts[2].length == 4 || isShort else { return nil }
    let year = isShort ? parts[2].value + 2_000 : parts[2].value
    let isMonthFirst = parts[1].value > 12 && (1...12).contains(parts[0].value)
    return CivilDate(
      year: year, month: parts[isMonthFirst ? 0 : 1].value,
      day: parts[isMonthFirst ? 1 : 0].value, next: index + 5)
  }

  /// `4 April 2024`, `04-Apr-2024`, `4th of April, 2024`.
  private func dayMonthYear(_ tokens: [Token], _ index: Int) -> CivilDate? {
    guard tokens[index].length <= 2 else { return nil }
    var next = skip(tokens, index + 1, words: ["st", "nd", "rd", "th", "of"], signs: "-/.")
    guard next < tokens.count, let month = words.months[tokens[next].word] else { return nil }
    next = skip(tokens, next + 1, words: ["of"], signs: "-/.,")
    guard let year = year(tokens, next) else { return nil }
    return CivilDate(year: year, month: month, day: tokens[index].value, next: next + 1)
  }

  /// `April 4, 2024`, `Apr. 4th 2024`.
  private func monthDayYear(_ tokens: [Token], _ index: Int) -> CivilDate? {
    guard let month = words.months[tokens[index].word] else { return nil }
    let day = skip(tokens, index + 1, words: [], signs: ".-/")
    guard day < tokens.count, tokens[day].kind == .number, tokens[day].length <= 2
    else { return nil }
    let next = skip(tokens, day + 1, words: ["st", "nd", "rd", "th"], signs: ",-/")
    guard let year = year(tokens, next) else { return nil }
    return CivilDate(year: year, month: month, day: tokens[day].value, next: next + 1)
  }

  private func year(_ tokens: [Token], _ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .number, tokens[index].length == 4,
      (1900...2100).contains(tokens[index].value)
    else { return nil }
    return tokens[index].value
  }

  /// Passes over at most two of some words and signs.
  private func skip(
    _ tokens: [Token], _ start: Int, words: Set<String>, signs: String
  ) -> Int {
    var index = start
    while index < min(start + 2, tokens.count),
      words.contains(tokens[index].word) || tokens[index].isSign(signs)
    {
      index += 1
    }
    return index
  }

  /// The time that follows a day, with a few signs and words between.
  private func timeAfter(_ tokens: [Token], from start: Int) -> ClockTime? {
    if let compact = compactTime(tokens, start) { return compact }
    var index = start
    while index < min(start + 6, tokens.count) {
      let token = tokens[index]
      if token.kind == .number { return time(tokens, at: index) }
      let isBetween =
        token.isSign(",|-(@;.:") || words.timeWords.contains(token.word)
        || words.weekdays.contains(token.word)
      // A dash or a middle dot counts as a word of its own.
      guard isBetween || [0xC2, 0xE2].contains(token.word.utf8.first) else { return nil }
      index += 1
    }
    return nil
  }

  /// The time inside `20240404144300`.
  private func compactTime(_ tokens: [Token], _ next: Int) -> ClockTime? {
    guard next > 0, tokens[next - 1].length == 14 else { return nil }
    let value = tokens[next - 1].value % 1_000_000
    let (hour, minute) = (value / 10_000, value / 100 % 100)
    guard hour < 24, minute < 60 else { return nil }
    return ClockTime(minute: hour * 60 + minute, offset: nil, start: next - 1, next: next)
  }

  /// The time right before a day: `14:43 WIB, 4 April 2024`.
  private func timeBefore(_ tokens: [Token], until end: Int) -> ClockTime? {
    for index in max(0, end - 9)..<max(0, end) {
      if let time = time(tokens, at: index), time.next <= end, end - time.next <= 3 { return time }
    }
    return nil
  }

  /// A time of day: `14:43`, `20.04`, `9:12 a.m.`, `14:43:00.000`, with a zone if there is one.
  private func time(_ tokens: [Token], at index: Int) -> ClockTime? {
    guard tokens[index].kind == .number, tokens[index].length <= 2 else { return nil }
    var hour = tokens[index].value
    var minute = 0
    var next = index + 1
    let hasMinutes =
      next + 1 < tokens.count && tokens[next].isSign(":.")
      && tokens[next + 1].kind == .number && tokens[next + 1].length == 2
    if hasMinutes {
      minute = tokens[next + 1].value
      next += 2
      while next + 1 < tokens.count, tokens[next].isSign(":.,"),
        tokens[next + 1].kind == .number, tokens[next + 1].start == tokens[next].end
      {
        next += 2
      }
    }
    if let half = halfOfDay(tokens, next) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half.isAfternoon ? 12 : 0)
      next = half.next
    } else if !hasMinutes {
      return nil
    }
    guard hour < 24, minute < 60 else { return nil }
    let zone = zone(tokens, next)
    return ClockTime(
      minute: hour * 60 + minute, offset: zone?.offset, start: index, next: zone?.next ?? next)
  }

  /// `am`, `PM`, `a.m.`.
  private func halfOfDay(_ tokens: [Token], _ index: Int) -> (isAfternoon: Bool, next: Int)? {
    guard index < tokens.count else { return nil }
    let word = tokens[index].word
    if word == "am" || word == "pm" { return (word == "pm", index + 1) }
    guard word == "a" || word == "p", index + 2 < tokens.count, tokens[index + 1].isSign("."),
      tokens[index + 2].word == "m"
    else { return nil }
    let hasStop = index + 3 < tokens.count && tokens[index + 3].isSign(".")
    return (word == "p", index + (hasStop ? 4 : 3))
  }

  /// `WIB`, `(GMT)`, `GMT+7`, `+07:00`, `+0700`, `-05`.
  private func zone(_ tokens: [Token], _ start: Int) -> (offset: Int, next: Int)? {
    var index = start
    while index < tokens.count, tokens[index].isSign("(,") { index += 1 }
    guard index < tokens.count else { return nil }
    if let named = words.zones[tokens[index].word] {
      let added = named == 0 ? numericZone(tokens, index + 1) : nil
      return added ?? (named, index + 1)
    }
    return index == start ? numericZone(tokens, index) : nil
  }

  private func numericZone(_ tokens: [Token], _ index: Int) -> (offset: Int, next: Int)? {
    guard index + 1 < tokens.count, tokens[index].isSign("+-"),
      tokens[index + 1].kind == .number, tokens[index + 1].start == tokens[index].end
    else { return nil }
    let number = tokens[index + 1]
    var minutes = number.length == 4 ? number.value / 100 * 60 + number.value % 100 : 0
    var next = index + 2
    if number.length <= 2 {
      minutes = number.value * 60
      if next + 1 < tokens.count, tokens[next].isSign(":"), tokens[next + 1].length == 2 {
        minutes += tokens[next + 1].value
        next += 2
      }
    } else if number.length != 4 {
      return nil
    }
    guard minutes <= 14 * 60 else { return nil }
    return (tokens[index].isSign("-") ? -minutes : minutes, next)
  }
}
