internal import Model

/// An event as bytes, for stores that answer without linking.
///
/// Numbers are in seven bits a byte, the lowest first; a text is its length and its UTF-8; what may
/// be missing has a number before it, 0 or 1. The form is private to a store, and changes with its
/// derivation.
enum EventBody {
  static func bytes(of event: Event) -> [UInt8] {
    var writer = Writer()
    writer.event(event)
    return writer.bytes
  }

  /// Reads what `bytes(of:)` wrote.
  ///
  /// - Throws: `StoreError` where the bytes are no event.
  static func event(_ bytes: [UInt8]) throws(StoreError) -> Event {
    var reader = Reader(bytes: bytes)
    return try reader.event()
  }
}

private struct Writer {
  var bytes: [UInt8] = []

  mutating func event(_ event: Event) {
    text(event.id.rawValue)
    text(event.type.rawValue)
    optional(event.mode?.rawValue)
    text(event.status.rawValue)
    participants(event.sources)
    participants(event.targets)
    span(event.date)
    optional(event.place)
    optional(event.topic)
    texts(event.contexts)
    text(event.confidence.rawValue)
    number(event.reports.count)
    for one in event.reports { report(one) }
  }

  private mutating func participants(_ side: [Participant]) {
    number(side.count)
    for participant in side {
      text(participant.actor.rawValue)
      text(participant.kind.rawValue)
      text(participant.name)
      texts(participant.forms)
      optional(participant.party)
      optional(participant.office)
      optional(participant.body)
    }
  }

  private mutating func report(_ report: Report) {
    text(report.claim.rawValue)
    text(report.article.rawValue)
    optional(report.outlet)
    optional(report.title)
    optional(report.url)
    optional(report.published?.day.position)
    optional(report.published?.minute)
    optional(report.published?.offset)
    span(report.date)
    text(report.status.rawValue)
    text(report.evidence.article.rawValue)
    range(report.evidence.range)
    text(report.evidence.sentence)
    range(report.evidence.trigger)
    text(report.evidence.rule)
    texts(report.attribution)
  }

  private mutating func span(_ span: DateSpan?) {
    optional(span?.first.position)
    guard let span else { return }
    number(span.last.position)
    text(span.precision.rawValue)
    text(span.basis.rawValue)
  }

  private mutating func range(_ range: TextRange) {
    number(range.start)
    number(range.end)
  }

  private mutating func texts(_ texts: [String]) {
    number(texts.count)
    for one in texts { text(one) }
  }

  private mutating func optional(_ text: String?) {
    number(text == nil ? 0 : 1)
    if let text { self.text(text) }
  }

  private mutating func optional(_ number: Int?) {
    self.number(number == nil ? 0 : 1)
    if let number { self.number(number) }
  }

  private mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func number(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest > 127 {
      bytes.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

private struct Reader {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func event() throws(StoreError) -> Event {
    Event(
      id: ClaimID(rawValue: try text()), type: try value(), mode: try optionalValue(),
      status: try value(), sources: try participants(), targets: try participants(),
      date: try span(), place: try optional(), topic: try optional(), contexts: try texts(),
      confidence: try value(), reports: try reports())
  }

  private mutating func participants() throws(StoreError) -> [Participant] {
    var side: [Participant] = []
    for _ in 0..<(try count()) {
      side.append(
        Participant(
          actor: ActorID(rawValue: try text()), kind: try value(), name: try text(),
          forms: try texts(), party: try optional(), office: try optional(),
          body: try optional()))
    }
    return side
  }

  private mutating func reports() throws(StoreError) -> [Report] {
    var reports: [Report] = []
    for _ in 0..<(try count()) {
      reports.append(
        Report(
          claim: ClaimID(rawValue: try text()), article: ArticleID(rawValue: try text()),
          outlet: try optional(), title: try optional(), url: try optional(),
          published: try publication(), date: try span(), status: try value(),
          evidence: Evidence(
            article: ArticleID(rawValue: try text()), range: try range(), sentence: try text(),
            trigger: try range(), rule: try text()),
          attribution: try texts()))
    }
    return reports
  }

  private mutating func publication() throws(StoreError) -> Publication? {
    let day = try optionalNumber()
    let minute = try optionalNumber()
    let offset = try optionalNumber()
    guard let day else { return nil }
    return Publication(day: try self.day(day), minute: minute, offset: offset)
  }

  private mutating func span() throws(StoreError) -> DateSpan? {
    guard let first = try optionalNumber() else { return nil }
    let last = try number()
    guard first <= last else { throw damage }
    return DateSpan(
      first: try day(first), last: try day(last), precision: try value(), basis: try value())
  }

  private mutating func range() throws(StoreError) -> TextRange {
    let (start, end) = (try number(), try number())
    guard start <= end else { throw damage }
    return TextRange(start: start, end: end)
  }

  private func day(_ number: Int) throws(StoreError) -> Day {
    guard let number = Int32(exactly: number) else { throw damage }
    return Day(number: number)
  }

  private mutating func value<Value: RawRepresentable<String>>() throws(StoreError) -> Value {
    guard let value = Value(rawValue: try text()) else { throw damage }
    return value
  }

  private mutating func optionalValue<Value: RawRepresentable<String>>()
    throws(StoreError) -> Value?
  {
    try count() == 0 ? nil : try value()
  }

  private mutating func texts() throws(StoreError) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try count()) { texts.append(try text()) }
    return texts
  }

  private mutating func optional() throws(StoreError) -> String? {
    try count() == 0 ? nil : try text()
  }

  private mutating func optionalNumber() throws(StoreError) -> Int? {
    try count() == 0 ? nil : try number()
  }

  private mutating func text() throws(StoreError) -> String {
    let length = try count()
    defer { position += length }
    return String(decoding: bytes[position..<(position + length)], as: UTF8.self)
  }

  /// A number of things or bytes that follow: never more than there are bytes left.
  private mutating func count() throws(StoreError) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - position else { throw damage }
    return count
  }

  private mutating func number() throws(StoreError) -> Int {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 127) << shift
      if byte < 128 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    throw damage
  }

  private var damage: StoreError {
    StoreError(.damaged, "the store holds an event that cannot be read: read the articles anew")
  }
}
