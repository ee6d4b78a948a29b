internal import Model

extension PageReader {
  /// When the page was published, as it says, else as the options say.
  ///
  /// A day outside `Publication.years` is left out, and said.
  func published(of draft: Draft, _ warnings: inout [String]) -> Publication? {
    var slip: String?
    if let stated = stated(in: draft, &slip) {
      if Publication.years.contains(stated.day.year) { return stated }
      slip = "published \"\(stated.day)\" is not within the years 1800 to 2199"
    }
    let fallback = options.published.map { Publication(day: $0) }
    if fallback == nil, month(of: draft) != nil { return nil }
    if let slip {
      let ending = fallback.map { "is read as of \($0)" } ?? "is left undated"
      warnings.append("\(slip); the article \(ending)")
    } else if fallback == nil {
      warnings.append("no date of publication; kept undated")
    }
    return fallback
  }

  /// The month that a page says it was published in, as `2015-12`.
  func month(of draft: Draft) -> DateSpan? {
    for case .text(let text) in draft.page.published {
      let parts = text.split(separator: "-")
      guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
        let year = Int(parts[0]), Publication.years.contains(year), let month = Int(parts[1]),
        let span = DateSpan(year: year, month: month, basis: .publication)
      else { continue }
      return span
    }
    return nil
  }

  /// What a page says of its publication; where that is no date, `slip` says so.
  private func stated(in draft: Draft, _ slip: inout String?) -> Publication? {
    var unread: String?
    var found: Publication?
    for field in draft.page.published {
      guard let publication = publication(of: field, &unread) else { continue }
      if found == nil { found = publication }
      found = found?.refined(by: publication)
    }
    if let found { return draft.published.map { found.refined(by: $0) } ?? found }
    if let seen = draft.published { return seen }
    if let impossible = unread ?? draft.impossibleDate {
      slip = "published \"\(impossible)\" is no date"
      return nil
    }
    for case .update(let text) in draft.page.published {
      if let update = roles.dates.first(in: Array(text.utf8)).publication { return update }
    }
    return draft.updated
  }

  private func publication(of field: Page.DateField, _ unread: inout String?) -> Publication? {
    switch field {
    case .text(let text):
      let bytes = Array(text.utf8)
      if let moment = Self.epoch(bytes) { return moment }
      if let publication = roles.dates.first(in: bytes).publication { return publication }
      if unread == nil, !bytes.trimmed.isEmpty { unread = text }
      return nil
    case .number(let number):
      if let moment = PublicationDates.moment(number) { return moment }
      let digits = String(Int(clamping: Int64(exactly: number.rounded()) ?? 0))
      let day = roles.dates.first(in: Array(digits.utf8)).publication
      if day == nil, unread == nil { unread = digits }
      return day
    case .update: return nil
    }
  }

  /// Seconds or milliseconds since 1970 in digits.
  private static func epoch(_ text: [UInt8]) -> Publication? {
    guard text.count == 10 || text.count == 13, text.allSatisfy(\.isDigit) else { return nil }
    return Double(text.text).flatMap(PublicationDates.moment)
  }

  func language(of draft: Draft, _ warnings: inout [String]) -> String {
    if let language = options.language { return language }
    if let given = draft.page.language.flatMap(code) {
      if !words.languages.contains(given) {
        warnings.append("language \"\(given)\" is not supported; kept")
      }
      return given
    }
    let guess = guess(draft.body)
    if let guess, words.languages.contains(guess) { return guess }
    let hint = draft.page.languageHint.flatMap(code)
    let total = draft.body.reduce(0) { $0 + $1.wordCount }
    if guess == nil, total < 25, let hint, words.languages.contains(hint) { return hint }
    let language = guess ?? "und"
    warnings.append("language not supported: \"\(language)\"; kept")
    return language
  }

  /// The ISO 639-1 code of a language as a field names it, or nil where it says nothing.
  private func code(_ name: String) -> String? {
    let plain = name.lowercased()
    if let known = words.languageNames[plain] { return known }
    let first = plain.split { "-_ ".contains($0) }.first.map(String.init) ?? ""
    if let known = words.languageNames[first] { return known }
    return (2...3).contains(first.utf8.count) ? first : nil
  }

  /// The language whose function words a text uses most; nil where hardly any are.
  private func guess(_ body: [Line]) -> String? {
    var counts: [String: Int] = [:]
    var total = 0
    for line in body.prefix(200) {
      for word in line.text.split(whereSeparator: { !$0.isWordPart }) {
        total += 1
        for language in words.functionWords[word.lowered] ?? [] {
          counts[language, default: 0] += 1
        }
      }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value * 100 >= total * 6, best.value >= min(2, total) else { return nil }
    return best.key
  }
}

extension Publication {
  /// With the time and zone of another reading of the same day, where this one lacks them.
  ///
  /// A moment that was given in UTC gives way to the same moment in local time.
  func refined(by other: Publication) -> Publication {
    if offset == 0, let distance = other.offset, distance != 0, moment == other.moment {
      return other
    }
    guard day == other.day else { return self }
    if minute == nil { return other }
    return minute == other.minute && offset == nil ? other : self
  }

  /// Minutes since 1970 in UTC, or nil where the time or the zone is not known.
  private var moment: Int? {
    guard let minute, let offset else { return nil }
    return Int(day.number) * 1_440 + minute - offset
  }
}
