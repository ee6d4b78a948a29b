package import Model

extension Composer {
  /// A horizontal timeline: cards on both sides of an axis that is proportional to time.
  ///
  /// Where single cards would be too many or stand too high, the events of a day, week or longer
  /// share one card; every event is on the picture or counted on a card.
  package func timeline(_ events: [Event], _ caption: Caption) -> Drawing {
    timelineLayout(events, caption).drawing
  }

  /// The timeline with the frames of its cards.
  package func timelineLayout(_ events: [Event], _ caption: Caption) -> TimelineLayout {
    let sorted = sortedByDate(events)
    let dated = sorted.filter { $0.date != nil }
    let undated = sorted.filter { $0.date == nil }
    let years = Set(dated.flatMap { [$0.date?.first.year, $0.date?.last.year].compactMap { $0 } })
    let text = EventText(
      labels: labels, names: names, shorts: ShortNames(events.flatMap(\.participants)),
      showsYear: years.count > 1)
    var builder = TimelineBuilder(composer: self, text: text, caption: caption, events: sorted)
    return builder.build(dated, undated)
  }
}

/// A timeline with what tests look at.
package struct TimelineLayout {
  package var drawing: Drawing
  /// One a card, in the order of the cards' events.
  package var cards: [Frame]
}

/// Puts a timeline together, part by part.
private struct TimelineBuilder {
  let composer: Composer
  let text: EventText
  let caption: Caption
  let events: [Event]
  var scene = Scene(width: 0, height: 0)
  var cards: [Frame] = []
  var counted: [ClaimID] = []

  init(composer: Composer, text: EventText, caption: Caption, events: [Event]) {
    self.composer = composer
    self.text = text
    self.caption = caption
    self.events = events
    ids = Dictionary(
      zip(events.map(\.id), elementIDs(events)), uniquingKeysWith: { first, _ in first })
  }

  private let ids: [ClaimID: String]
  private var theme: Theme { composer.theme }
  private var labels: Labels { composer.labels }

  /// Half the height of the axis.
  private let axis = 11.0
  /// Where the highest card may reach before events are grouped.
  private let reach = 640.0

  mutating func build(_ dated: [Event], _ undated: [Event]) -> TimelineLayout {
    let (unit, items) = grouped(dated)
    let width = axisWidth(items.count, isGrouped: unit != nil)
    let scale = timeScale(dated, width)
    let places = scale.map { pack(items, $0) } ?? []
    let heights = self.heights(items, places)
    let undatedCards = cardsForUndated(undated)
    let plot = max(heights.above + heights.below + 2 * axis, undated.isEmpty ? 0 : 190)
    let columns = columnsOfUndated(undatedCards, plot - 44)
    let undatedWidth = Double(columns.count) * (EventCard.width + 12) + 12
    scene.width = 2 * Heading.margin
    if scale != nil { scene.width += width }
    if !undated.isEmpty { scene.width += undatedWidth + (scale == nil ? 0 : 28) }
    scene.width = max(scene.width, 560)
    let top = composer.place(heading(unit), in: &scene) + 18
    let strip = scale?.unit.parent == nil ? 8.0 : 20
    let bottom = top + strip + plot
    scene.height = bottom + 30
    if let scale {
      let center = top + strip + heights.above + axis
      draw(scale, top: top, bottom: bottom, center: center)
      draw(items, places, scale, center)
    }
    let left = scale == nil ? Heading.margin : Heading.margin + width + 28
    draw(
      columns, undated.count,
      Frame(x: left, y: top, width: undatedWidth, height: undatedHeight(columns)))
    return TimelineLayout(drawing: drawing(), cards: cards)
  }

  private func drawing() -> Drawing {
    let hidden = Set(counted)
    let summary = composer.summary(events, caption)
    return Drawing(
      title: cleanText(caption.title),
      description: labels.filled("description.timeline", "summary", summary),
      language: labels.language, shown: events.map(\.id).filter { !hidden.contains($0) },
      counted: counted, scene: scene)
  }

  private func heading(_ unit: CalendarUnit?) -> Heading {
    var subtitle = composer.summary(events, caption)
    if events.contains(where: { $0.date != nil }) { subtitle += " · " + labels["hint.timeline"] }
    if let unit {
      subtitle += ". " + labels.filled("shortened", "unit", labels["unit.\(unit.rawValue)"]) + "."
    }
    var legend = composer.legend(events, asLines: false)
    if unit != nil {
      legend.append(
        Heading.LegendItem(
          id: "group", symbol: .mark(Mark(shape: .circle, color: theme["ink"])),
          label: labels["legend.group"]))
    } else if events.contains(where: { ($0.date?.length ?? 1) > 1 }) {
      legend.append(
        Heading.LegendItem(
          id: "span", symbol: .bar(color: theme["grey"]), label: labels["legend.span"]))
    }
    return Heading(title: caption.title, subtitle: subtitle, legend: legend)
  }

  // MARK: - Grouping

  /// Single cards where they fit; else one a unit of time, the finest unit that fits.
  private func grouped(_ dated: [Event]) -> (CalendarUnit?, [EventCard]) {
    let single = dated.map { EventCard($0, composer, text) }
    if single.count <= 60, fits(single, dated, isGrouped: false) { return (nil, single) }
    for unit in CalendarUnit.allCases {
      let cards = self.cards(dated, unit)
      if cards.count <= 40, fits(cards, dated, isGrouped: true) { return (unit, cards) }
    }
    return (.decade, cards(dated, .decade))
  }

  private func cards(_ dated: [Event], _ unit: CalendarUnit) -> [EventCard] {
    let groups = Dictionary(grouping: dated) { event -> Day in
      guard let date = event.date else { return Day(number: 0) }
      return unit.start(of: date.first + (date.last - date.first) / 2)
    }
    // Few cards have room for more lines each.
    let lines = max(3, min(8, 80 / max(groups.count, 1)))
    return groups.sorted { $0.key < $1.key }.map { start, events in
      if events.count == 1 { return EventCard(events[0], composer, text) }
      let last = unit.next(after: start) + -1
      let span = DateSpan(first: start, last: last, precision: unit.precision, basis: .said)
      return EventCard(events, GroupLook(span: span, lines: lines), composer, text)
    }
  }

  private func fits(_ cards: [EventCard], _ dated: [Event], isGrouped: Bool) -> Bool {
    guard let scale = timeScale(dated, axisWidth(cards.count, isGrouped: isGrouped)) else {
      return true
    }
    let heights = heights(cards, pack(cards, scale))
    return max(heights.above, heights.below) <= reach
  }

  // MARK: - Places

  /// Wide enough for the cards in about five rows; cards of several events are taller.
  private func axisWidth(_ cards: Int, isGrouped: Bool) -> Double {
    max(620, min(2_000, Double(cards) * (isGrouped ? 104 : 66)))
  }

  private func timeScale(_ dated: [Event], _ width: Double) -> TimeScale? {
    guard let first = dated.compactMap(\.date?.first).min(),
      let last = dated.compactMap(\.date?.last).max()
    else { return nil }
    return TimeScale(first: first, last: last, left: Heading.margin, width: width)
  }

  private func pack(_ cards: [EventCard], _ scale: TimeScale) -> [CardPlace] {
    let packing = CardPacking(
      left: scale.left, right: scale.left + scale.width, nearest: 32)
    return packing.place(
      zip(cards, scale.anchors(cards.map(\.span))).map {
        CardRequest(anchor: $1, width: EventCard.width, height: $0.height)
      })
  }

  private func heights(
    _ cards: [EventCard], _ places: [CardPlace]
  ) -> (above: Double, below: Double) {
    func reach(_ isAbove: Bool) -> Double {
      zip(cards, places).filter { $1.isAbove == isAbove }.map { $1.distance + $0.height }.max() ?? 0
    }
    guard !cards.isEmpty else { return (0, 0) }
    return (max(60, reach(true)) + 12, max(36, reach(false)) + 14)
  }

  // MARK: - Axis

  private mutating func draw(_ scale: TimeScale, top: Double, bottom: Double, center: Double) {
    let parents = scale.unit.parent.map { scale.units($0) } ?? []
    let bandTop = parents.isEmpty ? top : top + 18
    for (index, unit) in scale.units(scale.unit).enumerated() where index.isMultiple(of: 2) {
      let frame = Frame(
        x: unit.left, y: bandTop, width: unit.right - unit.left, height: bottom - bandTop)
      scene.backdrop.append(.rectangle(frame, fill: theme["band"]))
    }
    draw(parents, scale, top)
    let bar = Frame(x: scale.left, y: center - axis, width: scale.width, height: 2 * axis)
    scene.backdrop.append(.rectangle(bar, fill: theme["axis"]))
    for unit in scale.units(scale.unit) {
      let label = label(of: unit.start, scale)
      let room = unit.right - unit.left
      guard composer.widths.width(of: label, size: 10, bold: true) <= room else { continue }
      let run = Run(text: label, size: 10, color: theme["axis-text"], isBold: true)
      scene.backdrop.append(
        .text(run, at: Point(x: (unit.left + unit.right) / 2, y: center + 3.5), .center))
    }
  }

  /// Years over months, months over days: a rule and a name where each starts.
  private mutating func draw(
    _ parents: [(start: Day, left: Double, right: Double)], _ scale: TimeScale, _ top: Double
  ) {
    for parent in parents {
      let name =
        scale.unit.parent == .year
        ? String(parent.start.year)
        : "\(labels.longMonth(parent.start.month)) \(parent.start.year)"
      scene.backdrop.append(
        .line(
          from: Point(x: parent.left, y: top), to: Point(x: parent.left, y: top + 18),
          color: theme["lifeline"], isDashed: false))
      guard composer.widths.width(of: name, size: 10, bold: true) + 6 <= parent.right - parent.left
      else { continue }
      let run = Run(text: name, size: 10, color: theme["grey"], isBold: true)
      scene.backdrop.append(.text(run, at: Point(x: parent.left + 6, y: top + 12), .left))
    }
  }

  private func label(of start: Day, _ scale: TimeScale) -> String {
    switch scale.unit {
    case .day: String(start.day)
    case .week: labels.days(max(start, scale.start), start + 6, year: false)
    case .month: labels.month(start.month)
    case .quarter: labels.filled("quarter.short", "n", String((start.month + 2) / 3))
    case .year: String(start.year)
    case .decade: "\(start.year)–\(padded((start.year + 9) % 100, to: 2))"
    }
  }

  // MARK: - Cards

  private mutating func draw(
    _ items: [EventCard], _ places: [CardPlace], _ scale: TimeScale, _ center: Double
  ) {
    // Bars first, then stems' ends and cards from the axis outwards, then marks over all.
    for (card, place) in zip(items, places) where card.showsSpan {
      drawSpan(card, place, scale, center)
    }
    let anchors = scale.anchors(items.map(\.span))
    for (index, (card, place)) in zip(items, places).enumerated() {
      let anchor = anchors[index]
      let edge = place.isAbove ? center - axis : center + axis
      let near = place.isAbove ? edge - place.distance : edge + place.distance
      let frame = Frame(
        x: place.left, y: place.isAbove ? near - card.height : near, width: EventCard.width,
        height: card.height)
      add(card, frame)
      let mark = composer.mark(of: card)
      let level = markDistance(place)
      let markCenter = Point(x: anchor, y: place.isAbove ? edge - level : edge + level)
      let id = self.id(of: card)
      scene.nodes.append(
        Scene.Node(
          id: "end-\(id)", frame: Frame(center: Point(x: anchor, y: near), width: 1, height: 1),
          body: .point))
      scene.lines.append(
        Scene.Line(
          id: "stem-\(id)", classes: classes(of: card), from: "mark-\(id)", to: "end-\(id)",
          colors: [mark.color], width: 1.1, style: card.isOpen ? "dashed" : "solid"))
      scene.nodes.append(
        Scene.Node(
          id: "mark-\(id)", classes: classes(of: card), frame: mark.frame(center: markCenter),
          body: .mark(mark), note: card.note(text)))
    }
  }

  /// How far a mark's centre is from the axis: clear of what is written on it.
  private func markDistance(_ place: CardPlace) -> Double {
    3 + Double(place.markLevel) * CardPacking.markStep
  }

  /// A bar along the axis for what is not dated to the day.
  private mutating func drawSpan(
    _ card: EventCard, _ place: CardPlace, _ scale: TimeScale, _ center: Double
  ) {
    let edge = place.isAbove ? center - axis : center + axis
    let level = markDistance(place)
    let left = scale.x(card.span.first)
    let right = scale.x(card.span.last + 1)
    let y = place.isAbove ? edge - level : edge + level
    let frame = Frame(
      center: Point(x: (left + right) / 2, y: y), width: max(right - left - 1, 2), height: 4)
    scene.nodes.append(
      Scene.Node(
        id: "span-\(id(of: card))", classes: classes(of: card), frame: frame,
        body: .bar(color: composer.mark(of: card).color), note: card.note(text)))
  }

  private mutating func add(_ card: EventCard, _ frame: Frame) {
    cards.append(frame)
    counted += card.counted
    let id = id(of: card)
    scene.nodes.append(
      Scene.Node(
        id: "event-\(id)", classes: classes(of: card), frame: frame, body: .panel(card.panel),
        note: card.note(text)))
    for (index, (center, mark)) in card.marks.enumerated() {
      let point = Point(x: frame.x + center.x, y: frame.y + center.y)
      scene.nodes.append(
        Scene.Node(
          id: "count-\(id)-\(index)", classes: classes(of: card), frame: mark.frame(center: point),
          body: .mark(mark)))
    }
  }

  private func id(of card: EventCard) -> String {
    let first = card.events.first.flatMap { ids[$0.id] } ?? "none"
    return card.events.count > 1 ? "group-\(first)" : first
  }

  private func classes(of card: EventCard) -> [String] {
    card.events.count == 1 ? eventClasses(card.events[0]) : ["event-group"]
  }

  // MARK: - Undated

  /// At most twelve cards; the rest is counted on a thirteenth.
  private func cardsForUndated(_ undated: [Event]) -> [EventCard] {
    let limit = undated.count > 12 ? 11 : 12
    var cards = undated.prefix(limit).map { EventCard($0, composer, text) }
    if undated.count > limit {
      cards.append(EventCard(Array(undated.dropFirst(limit)), GroupLook(), composer, text))
    }
    return cards
  }

  private func columnsOfUndated(_ cards: [EventCard], _ height: Double) -> [[EventCard]] {
    var columns: [[EventCard]] = []
    var used = Double.infinity
    for card in cards {
      if used + card.height > height {
        columns.append([])
        used = 0
      }
      columns[columns.count - 1].append(card)
      used += card.height + 9
    }
    return columns
  }

  private func undatedHeight(_ columns: [[EventCard]]) -> Double {
    columns.map { $0.reduce(34) { $0 + $1.height + 9 } + 3 }.max() ?? 0
  }

  private mutating func draw(_ columns: [[EventCard]], _ count: Int, _ frame: Frame) {
    guard !columns.isEmpty else { return }
    let panel = Panel(
      fill: theme["band"], border: theme["lifeline"], isDashed: true,
      rows: [
        Panel.Row(
          height: 18,
          [
            Panel.Cell(runs: [
              Run(
                text: "\(labels["undated"]) (\(count))", size: 11, color: theme["ink"], isBold: true
              )
            ])
          ])
      ], inset: 12, top: 10)
    scene.nodes.append(Scene.Node(id: "undated", frame: frame, body: .panel(panel)))
    for (index, column) in columns.enumerated() {
      var top = frame.y + 34
      for card in column {
        let left = frame.x + 12 + Double(index) * (EventCard.width + 12)
        add(card, Frame(x: left, y: top, width: EventCard.width, height: card.height))
        top += card.height + 9
      }
    }
  }
}
