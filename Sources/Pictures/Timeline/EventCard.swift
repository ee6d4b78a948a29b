internal import Model

/// A card of a timeline: one event, or several that share a stretch of time.
struct EventCard {
  static let width = 188.0
  private static let inset = 7.0
  private static let textWidth = width - Panel.accentWidth - 2 * inset

  /// One or more; the one that is told first comes first.
  let events: [Event]
  let span: DateSpan
  let panel: Panel
  let height: Double
  /// Marks on the card, by their centres from its upper left corner.
  let marks: [(center: Point, mark: Mark)]
  /// The events that only a number on the card stands for.
  let counted: [ClaimID]

  /// The card of one event.
  init(_ event: Event, _ composer: Composer, _ text: EventText) {
    var draft = CardDraft(composer: composer, text: text, width: EventCard.textWidth)
    draft.addEvent(event)
    let date = event.date ?? DateSpan(day: Day(number: 0), basis: .publication)
    let color = composer.theme.color(of: Pictures.kind(of: event))
    self.init([event], date, draft, accent: color)
  }

  /// The card of several events.
  init(_ events: [Event], _ look: GroupLook, _ composer: Composer, _ text: EventText) {
    var draft = CardDraft(composer: composer, text: text, width: EventCard.textWidth)
    let ranked = draft.addGroup(events, look)
    let date = look.span ?? DateSpan(day: Day(number: 0), basis: .publication)
    self.init(ranked, date, draft, accent: composer.theme["ink"])
  }

  private init(_ events: [Event], _ span: DateSpan, _ draft: CardDraft, accent: String) {
    self.events = events
    self.span = span
    height = draft.height + 6
    counted = draft.counted
    let left = Panel.accentWidth + EventCard.inset
    marks = draft.marks.map { (Point(x: left + $0.center.x, y: $0.center.y), $0.mark) }
    let isOpen = events.count == 1 && events[0].status != .occurred
    let theme = draft.composer.theme
    panel = Panel(
      fill: theme["paper"], border: theme[isOpen ? "grey" : "rule"], isDashed: isOpen,
      accent: accent, rows: draft.rows, inset: EventCard.inset, top: CardDraft.top)
  }

  /// Whether it is not known to have happened.
  var isOpen: Bool { events.count == 1 && events[0].status != .occurred }

  /// Whether a bar along the axis shows its stretch of days.
  var showsSpan: Bool { events.count == 1 && span.length > 1 }

  func note(_ text: EventText) -> Note {
    if events.count == 1 { return text.note(events[0]) }
    let lines = events.map { event in
      "\(text.date(event)) · \(text.headline(event)) · \(text.participants(event))"
    }
    return Note(text: lines.joined(separator: "\n"))
  }
}

/// How a card of several events looks.
struct GroupLook {
  /// The stretch of time that they share; nil for undated ones.
  var span: DateSpan?
  /// How many of them are named.
  var lines = 3
}

/// The rows of a card as they are added.
private struct CardDraft {
  static let top = 6.0

  let composer: Composer
  let text: EventText
  let width: Double
  var rows: [Panel.Row] = []
  var height = top
  var marks: [(center: Point, mark: Mark)] = []
  var counted: [ClaimID] = []

  private var theme: Theme { composer.theme }
  private var labels: Labels { composer.labels }

  mutating func addEvent(_ event: Event) {
    head(
      text.date(event), text.status(event), text.sources(event),
      color: theme.color(of: kind(of: event)))
    for line in composer.widths.wrap(text.headline(event), width: width, size: 10.5, limit: 3) {
      add(line, size: 10.5, height: 14, color: theme["ink"])
    }
    space(2)
    let names = text.participants(event)
    let shown = names.isEmpty ? labels["unknown"] : names
    for line in composer.widths.wrap(shown, width: width, size: 9, limit: 2) {
      add(line, size: 9, height: 12, color: theme["grey"])
    }
  }

  /// How many there are, of which kinds, and those that most sources tell of.
  ///
  /// - Returns: all, the shown ones first.
  mutating func addGroup(_ events: [Event], _ look: GroupLook) -> [Event] {
    let sources = Set(events.flatMap(\.reports).map(\.origin)).count
    if let span = look.span {
      head(
        labels.span(span, year: text.showsYear), nil,
        sources > 1 ? labels.count(sources, of: "source") : nil, color: theme["ink"])
    }
    add(labels.count(events.count, of: "event"), size: 11.5, height: 17, color: theme["ink"], true)
    addCounts(events)
    let ranked = events.enumerated().sorted { left, right in
      (right.element.sourceCount, left.offset) < (left.element.sourceCount, right.offset)
    }.map(\.element)
    // A line that says "+1" takes as much room as the event itself.
    let shown = ranked.count == look.lines + 1 ? look.lines + 1 : look.lines
    for event in ranked.prefix(shown) {
      let line = "\(labels.phrase(event)): \(text.participants(event, parties: false))"
      add(
        composer.widths.shortened(line, width: width, size: 9), size: 9, height: 13,
        color: theme["ink"])
    }
    counted = ranked.dropFirst(shown).map(\.id)
    if !counted.isEmpty {
      add(
        labels.filled("more", "n", String(counted.count)), size: 9, height: 13,
        color: theme["grey"],
        true)
    }
    return ranked
  }

  /// A mark and a number for each kind.
  private mutating func addCounts(_ events: [Event]) {
    var cells: [Panel.Cell] = []
    var left = 0.0
    for kind in EventKind.allCases {
      let count = events.count { Pictures.kind(of: $0) == kind }
      guard count > 0 else { continue }
      let mark = Mark(shape: theme.mark(of: kind), color: theme.color(of: kind))
      marks.append((Point(x: left + 6, y: height + 7), mark))
      let run = Run(text: String(count), size: 9, color: theme["ink"])
      cells += [Panel.Cell(width: 16, runs: []), Panel.Cell(width: 14, runs: [run])]
      left += 30
    }
    cells.append(Panel.Cell(runs: []))
    rows.append(Panel.Row(height: 15, cells))
    height += 15
  }

  /// Date and status at the left, the number of sources at the right.
  private mutating func head(_ date: String, _ status: String?, _ sources: String?, color: String) {
    let size = theme.size("head")
    var runs = [Run(text: date, size: size, color: color, isBold: true)]
    if let status { runs.append(Run(text: "  · \(status)", size: size, color: theme["ink"])) }
    var cells = [Panel.Cell(runs: runs)]
    if let sources {
      let room = (composer.widths.width(of: sources, size: size) + 4).rounded(.up)
      cells.append(
        Panel.Cell(
          width: room, alignment: .right,
          runs: [Run(text: sources, size: size, color: theme["grey"])]))
    }
    rows.append(Panel.Row(height: 14, cells))
    height += 14
  }

  private mutating func add(
    _ line: String, size: Double, height: Double, color: String, _ isBold: Bool = false
  ) {
    let run = Run(text: line, size: size, color: color, isBold: isBold)
    rows.append(Panel.Row(height: height, [Panel.Cell(runs: [run])]))
    self.height += height
  }

  private mutating func space(_ height: Double) {
    rows.append(Panel.Row(height: height, [Panel.Cell(runs: [])]))
    self.height += height
  }
}

extension Composer {
  /// The mark of a card on the axis; several events share a plain one.
  func mark(of card: EventCard) -> Mark {
    card.events.count == 1
      ? mark(of: card.events[0]) : Mark(shape: .circle, color: theme["ink"])
  }
}
