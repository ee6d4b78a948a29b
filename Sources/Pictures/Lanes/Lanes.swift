package import Model

extension Composer {
  /// Who was in contact with whom: a lane for each actor, a row for each event.
  ///
  /// Past twelve actors those who take part least share the last lane; past 120 rows alike events
  /// share one; what then still has no row is counted under the last.
  package func lanes(_ events: [Event], _ caption: Caption) -> Drawing {
    lanesLayout(events, caption).drawing
  }

  /// The lanes with the frames of their labels.
  package func lanesLayout(_ events: [Event], _ caption: Caption) -> LanesLayout {
    let sorted = sortedByDate(events)
    var builder = LanesBuilder(composer: self, caption: caption, events: sorted)
    return builder.build()
  }
}

/// A picture with lanes, with what tests look at.
package struct LanesLayout {
  package var drawing: Drawing
  /// One a row, from above.
  package var labels: [Frame]
}

/// Puts a picture with lanes together, part by part.
private struct LanesBuilder {
  let composer: Composer
  let caption: Caption
  let events: [Event]
  private let text: EventText
  private let table: LaneColumns
  private let colors: PartyColors
  private let rows: [LaneRow]
  private let rest: [Event]
  private let ids: [ClaimID: String]
  private var scene = Scene(width: 0, height: 0)
  private var frames: [Frame] = []

  init(composer: Composer, caption: Caption, events: [Event]) {
    self.composer = composer
    self.caption = caption
    self.events = events
    text = EventText(
      labels: composer.labels, names: composer.names,
      shorts: ShortNames(events.flatMap(\.participants)), showsYear: false)
    table = LaneColumns(events)
    colors = PartyColors(events.flatMap(\.participants).compactMap(\.party), composer.theme)
    (rows, rest) = laneRows(events)
    ids = Dictionary(
      zip(events.map(\.id), elementIDs(events)), uniquingKeysWith: { first, _ in first })
  }

  private var theme: Theme { composer.theme }
  private var labels: Labels { composer.labels }

  /// Where the first lane's column begins, and how wide a column is.
  private let left = Heading.margin + 156
  private var columnWidth: Double { table.columns.count > 8 ? 122 : 140 }

  private func x(_ lane: Int) -> Double { left + columnWidth * (Double(lane) + 0.5) }
  private var right: Double { left + columnWidth * Double(max(1, table.columns.count)) }

  mutating func build() -> LanesLayout {
    scene.width = max(right + Heading.margin, 640)
    let summary = composer.summary(events, caption)
    let heading = Heading(
      title: caption.title, subtitle: "\(summary) · \(labels["hint.lanes"])",
      legend: composer.legend(events, asLines: true))
    let top = composer.place(heading, in: &scene) + 18
    let lifelines = drawHeads(top)
    let bottom = drawRows(lifelines + 10)
    let lines = table.columns.indices.map { lane in
      Shape.line(
        from: Point(x: x(lane), y: lifelines), to: Point(x: x(lane), y: bottom),
        color: theme["lifeline"], isDashed: table.columns[lane].actor == nil)
    }
    scene.backdrop += lines
    scene.height = drawRest(bottom) + 26
    let counted = rows.flatMap { $0.events.dropFirst() } + rest
    let hidden = Set(counted.map(\.id))
    let drawing = Drawing(
      title: cleanText(caption.title),
      description: labels.filled("description.lanes", "summary", summary),
      language: labels.language, shown: events.map(\.id).filter { !hidden.contains($0) },
      counted: counted.map(\.id), scene: scene)
    return LanesLayout(drawing: drawing, labels: frames)
  }

  // MARK: - Heads

  /// Parties in their colours, under them their actors.
  ///
  /// - Returns: where the lifelines start.
  private mutating func drawHeads(_ top: Double) -> Double {
    var start = 0
    while start < table.columns.count {
      let column = table.columns[start]
      let count = table.columns[start...].prefix {
        $0.party == column.party && ($0.actor == nil) == (column.actor == nil)
      }.count
      drawParty(column, start, count, top)
      start += count
    }
    for (lane, column) in table.columns.enumerated() {
      if let actor = column.actor { drawActor(actor, lane, top + 28) }
    }
    return top + 28 + 46
  }

  private mutating func drawParty(
    _ column: LaneColumns.Column, _ start: Int, _ count: Int, _ top: Double
  ) {
    let name =
      column.actor == nil
      ? labels.filled("others", "n", String(column.count))
      : column.party.map(composer.names.party) ?? labels["party.none"]
    let width = columnWidth * Double(count) - 8
    let run = Run(
      text: composer.widths.shortened(name, width: width - 8, size: 12, bold: true), size: 12,
      color: theme["axis-text"], isBold: true)
    let panel = Panel(
      fill: colors[column.party],
      rows: [Panel.Row(height: 22, [Panel.Cell(alignment: .center, runs: [run])])])
    let frame = Frame(
      x: left + columnWidth * Double(start) + 4, y: top, width: width, height: 22)
    scene.nodes.append(Scene.Node(id: "party-\(start)", frame: frame, body: .panel(panel)))
  }

  private mutating func drawActor(_ actor: Participant, _ lane: Int, _ top: Double) {
    let width = columnWidth - 6
    let name = composer.widths.shortened(text.shorts[actor], width: width, size: 12, bold: true)
    var rows = [centered(name, size: 12, height: 17, theme["ink"], true)]
    let office = actor.office.map(composer.names.office) ?? ""
    for line in composer.widths.wrap(office, width: width, size: 9, limit: 2) {
      rows.append(centered(line, size: 9, height: 12, theme["grey"], false))
    }
    let frame = Frame(x: x(lane) - width / 2, y: top, width: width, height: 44)
    scene.nodes.append(
      Scene.Node(
        id: "actor-\(lane)", frame: frame, body: .panel(Panel(rows: rows)),
        note: Note(text: cleanText(actor.name))))
  }

  private func centered(
    _ text: String, size: Double, height: Double, _ color: String, _ isBold: Bool
  ) -> Panel.Row {
    let run = Run(text: text, size: size, color: color, isBold: isBold)
    return Panel.Row(height: height, [Panel.Cell(alignment: .center, runs: [run])])
  }

  // MARK: - Rows

  /// All rows, in bands of a month; undated ones in a band of their own.
  ///
  /// - Returns: where the last band ends.
  private mutating func drawRows(_ start: Double) -> Double {
    var top = start
    var index = 0
    var band = 0
    while index < rows.count {
      let month = month(of: rows[index])
      let count = rows[index...].prefix { self.month(of: $0) == month }.count
      let members = rows[index..<(index + count)]
      let fill = theme[band.isMultiple(of: 2) ? "band" : "paper"]
      let bandTop = top
      var last: Day?
      top += 8
      for row in members {
        top = draw(row, at: top, after: last, fill)
        last = row.events[0].date?.first
      }
      top += 8
      if band.isMultiple(of: 2) {
        let frame = Frame(
          x: Heading.margin, y: bandTop, width: right - Heading.margin, height: top - bandTop)
        // Under the dates that stand in it.
        scene.backdrop.insert(.rectangle(frame, fill: fill), at: 0)
      }
      drawMonth(month, bandTop)
      index += count
      band += 1
    }
    return top
  }

  private func month(of row: LaneRow) -> Day? {
    row.events[0].date.map { CalendarUnit.month.start(of: $0.first) }
  }

  private mutating func drawMonth(_ month: Day?, _ top: Double) {
    let name = month.map { labels.month($0.month) } ?? labels["undated"]
    let lines =
      month == nil
      ? composer.widths.wrap(name, width: 76, size: 12, bold: true, limit: 2) : [name]
    for (number, line) in lines.enumerated() {
      let run = Run(text: line, size: 12, color: theme["ink"], isBold: true)
      let point = Point(x: Heading.margin + 10, y: top + 22 + Double(number) * 15)
      scene.backdrop.append(.text(run, at: point, .left))
    }
    guard let month else { return }
    let width = composer.widths.width(of: name, size: 12, bold: true)
    let run = Run(text: String(month.year), size: 9, color: theme["grey"])
    scene.backdrop.append(
      .text(run, at: Point(x: Heading.margin + 14 + width, y: top + 22), .left))
  }

  /// One row: label, line, marks, date.
  ///
  /// - Returns: where the next row may start.
  private mutating func draw(
    _ row: LaneRow, at top: Double, after last: Day?, _ fill: String
  ) -> Double {
    let event = row.events[0]
    // Time is kept in order and hinted at: two points a day, up to a row's height.
    var start = top
    if let last, let day = event.date?.first { start += min(30, max(0, Double(day - last) - 14)) }
    let seats = self.seats(event)
    let label = self.label(row, seats)
    let y = start + Double(label.lines.count) * 12 + 10
    let id = ids[event.id] ?? "none"
    let classes = eventClasses(event)
    let note = note(row)
    let height = Double(label.lines.count) * 12
    let frame = Frame(
      center: Point(x: label.center, y: start + height / 2 + 1), width: label.width, height: height)
    let rows = label.lines.map { centered($0, size: 9.5, height: 12, theme["ink"], false) }
    frames.append(frame)
    scene.nodes.append(
      Scene.Node(
        id: "event-\(id)", classes: classes, frame: frame,
        body: .panel(Panel(fill: fill, rows: rows)), note: note))
    drawMarks(seats, event, y, note)
    drawDate(event, y)
    return y + 12
  }

  private mutating func drawDate(_ event: Event, _ y: Double) {
    guard event.date != nil else { return }
    let date = composer.widths.shortened(text.date(event), width: 84, size: 9.5)
    let run = Run(text: date, size: 9.5, color: theme["grey"])
    scene.backdrop.append(.text(run, at: Point(x: left - 8, y: y + 3.5), .right))
  }

  private func note(_ row: LaneRow) -> Note {
    var note = text.note(row.events[0])
    for event in row.events.dropFirst() {
      note.text += "\n\(text.date(event)) · \(text.headline(event))"
    }
    return note
  }

  private func label(
    _ row: LaneRow, _ seats: [Seat]
  ) -> (lines: [String], width: Double, center: Double) {
    let event = row.events[0]
    var words = text.headline(event)
    if let status = text.status(event) { words = "\(words) (\(status))" }
    if row.events.count > 1 {
      words += " " + labels.filled("more", "n", String(row.events.count - 1))
    }
    let places = seats.map { x($0.lane) }
    let (from, to) = (places.min() ?? left, places.max() ?? right)
    let room = max(to - from - 12, 1.6 * columnWidth)
    let lines = composer.widths.wrap(words, width: room, size: 9.5, limit: 2)
    let width = (lines.map { composer.widths.width(of: $0, size: 9.5) }.max() ?? 0) + 8
    let center = min(
      max((from + to) / 2, left + width / 2), max(right, scene.width - 20) - width / 2)
    return (lines, width.rounded(.up), center)
  }

  // MARK: - Marks and lines

  /// A participant's place on a row.
  private struct Seat {
    var lane: Int
    var isSource: Bool
  }

  /// From left to right; who shares a lane with a source sits there once, as source.
  private func seats(_ event: Event) -> [Seat] {
    let sources = Set(event.sources.compactMap(table.lane))
    let targets = Set(event.targets.compactMap(table.lane)).subtracting(sources)
    let all =
      sources.map { Seat(lane: $0, isSource: true) }
      + targets.map { Seat(lane: $0, isSource: false) }
    return all.sorted { $0.lane < $1.lane }
  }

  private mutating func drawMarks(_ seats: [Seat], _ event: Event, _ y: Double, _ note: Note) {
    let id = ids[event.id] ?? "none"
    let classes = eventClasses(event)
    let mark = composer.mark(of: event)
    for seat in seats {
      scene.nodes.append(
        Scene.Node(
          id: "mark-\(id)-\(seat.lane)", classes: classes,
          frame: mark.frame(center: Point(x: x(seat.lane), y: y)), body: .mark(mark), note: note))
    }
    for (index, (one, other)) in zip(seats, seats.dropFirst()).enumerated() {
      // Arrows lead away from the sources; between two targets, from the nearer source.
      let leftwards =
        one.isSource == other.isSource
        ? !seats[...index].contains(where: \.isSource) : other.isSource
      let isArrow = !event.isSymmetric && !(one.isSource && other.isSource)
      let ends = isArrow && leftwards ? (other, one) : (one, other)
      scene.lines.append(
        Scene.Line(
          id: "line-\(id)-\(index)", classes: classes, from: "mark-\(id)-\(ends.0.lane)",
          to: "mark-\(id)-\(ends.1.lane)", colors: [mark.color], width: 1.6,
          style: theme.line(of: kind(of: event)), isArrow: isArrow, note: note))
    }
  }

  // MARK: - Rest

  private mutating func drawRest(_ bottom: Double) -> Double {
    guard !rest.isEmpty else { return bottom }
    let words = labels.filled("more", "n", labels.count(rest.count, of: "event"))
    let run = Run(text: words, size: 11, color: theme["ink"], isBold: true)
    let frame = Frame(x: Heading.margin + 10, y: bottom + 8, width: 400, height: 18)
    scene.nodes.append(
      Scene.Node(
        id: "rest", frame: frame,
        body: .panel(Panel(rows: [Panel.Row(height: 18, [Panel.Cell(runs: [run])])]))))
    return frame.bottom
  }
}
