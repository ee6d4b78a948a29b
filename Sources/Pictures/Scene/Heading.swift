internal import Model

/// What stands over every picture: title, what it covers, and the legend.
struct Heading {
  var title: String
  var subtitle: String
  var legend: [LegendItem]

  static let margin = 40.0

  struct LegendItem {
    var id: String
    var symbol: Symbol
    var label: String

    enum Symbol {
      case mark(Mark)
      case bar(color: String)
      /// A line as it joins two actors.
      case line(Mark, style: String)
    }
  }
}

extension Composer {
  /// Puts the heading into a scene whose width is known.
  ///
  /// - Returns: where the picture below may start.
  func place(_ heading: Heading, in scene: inout Scene) -> Double {
    let margin = Heading.margin
    let room = scene.width - 2 * margin
    let titleSize = theme.size("title")
    let titles = widths.wrap(
      cleanText(heading.title), width: room, size: titleSize, bold: true, limit: 2)
    var top = 26.0
    add("title", titles, titleSize, theme["ink"], bold: true, &top, &scene)
    let size = theme.size("subtitle")
    let subtitles = widths.wrap(heading.subtitle, width: room, size: size, limit: 4)
    add("subtitle", subtitles, size, theme["grey"], bold: false, &top, &scene)
    top += 8
    return place(heading.legend, at: top, in: &scene)
  }

  private func add(
    _ id: String, _ lines: [String], _ size: Double, _ color: String, bold: Bool,
    _ top: inout Double, _ scene: inout Scene
  ) {
    guard !lines.isEmpty else { return }
    let height = (size * 1.3).rounded(.up)
    let rows = lines.map {
      Panel.Row(
        height: height,
        [
          Panel.Cell(runs: [Run(text: $0, size: size, color: color, isBold: bold)])
        ])
    }
    let frame = Frame(
      x: Heading.margin, y: top, width: scene.width - 2 * Heading.margin,
      height: height * Double(lines.count))
    scene.nodes.append(Scene.Node(id: id, frame: frame, body: .panel(Panel(rows: rows))))
    top = frame.bottom + 3
  }

  /// Legend items from left to right, in as many rows as they need.
  private func place(
    _ legend: [Heading.LegendItem], at start: Double, in scene: inout Scene
  ) -> Double {
    guard !legend.isEmpty else { return start }
    let size = 10.0
    var (left, top) = (Heading.margin, start)
    for item in legend {
      let symbol: Double = if case .line = item.symbol { 50 } else { 18 }
      let width = (widths.width(of: item.label, size: size) * 1.08).rounded(.up)
      if left > Heading.margin, left + symbol + 4 + width > scene.width - Heading.margin {
        left = Heading.margin
        top += 18
      }
      place(item, at: Point(x: left, y: top + 8), symbol, &scene)
      let panel = Panel(rows: [
        Panel.Row(
          height: 16,
          [
            Panel.Cell(runs: [Run(text: item.label, size: size, color: theme["ink"])])
          ])
      ])
      let frame = Frame(x: left + symbol + 4, y: top, width: width, height: 16)
      scene.nodes.append(
        Scene.Node(id: "legend-\(item.id)", classes: ["legend"], frame: frame, body: .panel(panel)))
      left = frame.right + 18
    }
    return top + 16
  }

  private func place(
    _ item: Heading.LegendItem, at left: Point, _ width: Double, _ scene: inout Scene
  ) {
    let center = Point(x: left.x + width / 2, y: left.y)
    let id = "legend-symbol-\(item.id)"
    switch item.symbol {
    case .mark(let mark):
      scene.nodes.append(
        Scene.Node(id: id, frame: mark.frame(center: center), body: .mark(mark)))
    case .bar(let color):
      scene.nodes.append(
        Scene.Node(
          id: id, frame: Frame(center: center, width: width, height: 4), body: .bar(color: color)))
    case .line(let mark, let style):
      let ends = [Point(x: left.x + 8, y: left.y), Point(x: left.x + width - 10, y: left.y)]
      for (index, end) in ends.enumerated() {
        scene.nodes.append(
          Scene.Node(id: "\(id)-\(index)", frame: mark.frame(center: end), body: .mark(mark)))
      }
      scene.lines.append(
        Scene.Line(
          id: id, from: "\(id)-0", to: "\(id)-1", colors: [mark.color], width: 1.6, style: style))
    }
  }

  /// The kinds that occur, with what hollow and struck marks say where there are any.
  func legend(_ events: [Event], asLines: Bool) -> [Heading.LegendItem] {
    let kinds = Set(events.map(kind))
    var items = EventKind.allCases.filter(kinds.contains).map { kind in
      let mark = Mark(shape: theme.mark(of: kind), color: theme.color(of: kind))
      return Heading.LegendItem(
        id: kind.rawValue,
        symbol: asLines ? .line(mark, style: theme.line(of: kind)) : .mark(mark),
        label: labels["kind.\(kind.rawValue)"])
    }
    let statuses = Set(events.map(\.status))
    if !statuses.isDisjoint(with: [.planned, .proposed]) {
      items.append(statusItem("open", "legend.open", .hollow))
    }
    if statuses.contains(.denied) { items.append(statusItem("denied", "status.denied", .struck)) }
    return items
  }

  private func statusItem(_ id: String, _ label: String, _ look: Mark.Look) -> Heading.LegendItem {
    let mark = Mark(shape: .circle, color: theme["grey"], look: look)
    return Heading.LegendItem(id: id, symbol: .mark(mark), label: labels[label])
  }

  /// "25 peristiwa · 16 Jan – 18 Des 2024 · 31 sumber · per 20 Des 2024".
  func summary(_ events: [Event], _ caption: Caption) -> String {
    var parts = [labels.count(events.count, of: "event")]
    let spans = events.compactMap(\.date)
    if let first = spans.map(\.first).min(), let last = spans.map(\.last).max() {
      parts.append(labels.days(first, last, year: true))
    }
    let sources = Set(events.flatMap(\.reports).map(\.origin)).count
    if sources > 0 { parts.append(labels.count(sources, of: "source")) }
    return (parts + asOf(caption)).joined(separator: " · ")
  }

  func asOf(_ caption: Caption) -> [String] {
    caption.asOf.map { [labels.filled("as-of", "day", labels.day($0, year: true))] } ?? []
  }

  /// How the mark of an event looks.
  func mark(of event: Event) -> Mark {
    let kind = kind(of: event)
    let look: Mark.Look =
      switch event.status {
      case .occurred: .filled
      case .planned, .proposed: .hollow
      case .denied: .struck
      }
    return Mark(shape: theme.mark(of: kind), color: theme.color(of: kind), look: look)
  }
}
