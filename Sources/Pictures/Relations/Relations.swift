package import Model

extension Composer {
  /// A diagram of who relates to whom: a box for each actor, boxes of one party together, one line
  /// a pair with what it stands for.
  ///
  /// Past twenty-four actors those with the fewest contacts are left out, and the picture says so.
  ///
  /// - Throws: `PictureError` where the drawing process cannot find places for the boxes.
  package func relations(
    _ relations: [Relation], _ caption: Caption, process: DrawingProcess
  ) throws(PictureError) -> Drawing {
    let plan = RelationPlan(relations, self)
    let output = try process.run(
      plan.graph.dot, ["--engine", "fdp", "--places", "--seeds", plan.pairs.count > 80 ? "3" : "6"])
    let places = boxPlaces(String(decoding: output, as: UTF8.self), count: plan.actors.count)
    return drawing(plan, plan.graph.best(of: places), caption)
  }

  /// The diagram of a plan whose boxes have their places.
  func drawing(_ plan: RelationPlan, _ layout: RelationLayout?, _ caption: Caption) -> Drawing {
    var builder = RelationBuilder(composer: self, plan: plan, caption: caption)
    return builder.build(layout)
  }
}

/// The centres of boxes in each layout that the drawing process lists, y up.
package func boxPlaces(_ output: String, count: Int) -> [[Point]] {
  var layouts: [[Point?]] = []
  for line in output.split(separator: "\n") {
    if line.hasPrefix("seed ") {
      layouts.append(Array(repeating: nil, count: count))
      continue
    }
    let fields = line.split(separator: "\t")
    guard fields.count == 5, let index = Int(fields[0].dropFirst()), index < count,
      let x = Double(fields[1]), let y = Double(fields[2]), !layouts.isEmpty
    else { continue }
    layouts[layouts.count - 1][index] = Point(x: x, y: y)
  }
  return layouts.map { $0.compactMap(\.self) }.filter { $0.count == count }
}

/// What a diagram shows, before anything has a place.
package struct RelationPlan {
  static let limit = 24

  /// Those with most contacts, by party and id.
  package let actors: [(actor: Participant, count: Int)]
  package let pairs: [Relation]
  /// Actors and pairs that are not drawn.
  let leftOut: Int
  let pairsLeftOut: Int
  package let graph: RelationGraph
  let labels: [RelationLabel]
  /// Party codes by their index in the graph's groups.
  let parties: [PartyCode]

  package init(_ relations: [Relation], _ composer: Composer) {
    let all = RelationPlan.ranked(relations)
    let kept = Array(all.prefix(RelationPlan.limit)).sorted {
      ($0.actor.party ?? "~", $0.actor.actor) < ($1.actor.party ?? "~", $1.actor.actor)
    }
    let index = Dictionary(uniqueKeysWithValues: zip(kept.map(\.actor.actor), kept.indices))
    let pairs = relations.filter {
      index[$0.from.actor] != nil && index[$0.to.actor] != nil && $0.from.actor != $0.to.actor
    }.sorted { ($0.from.actor, $0.to.actor) < ($1.from.actor, $1.to.actor) }
    let shorts = ShortNames(kept.map(\.actor))
    let days = pairs.flatMap(\.tallies).flatMap { [$0.first, $0.last].compactMap(\.self) }
    let look = RelationLabel.Look(
      shorts: shorts, showsYear: Set(days.map(\.year)).count > 1, isCompact: pairs.count > 40)
    let labels = pairs.map { RelationLabel($0, look, composer) }
    let parties = Set(kept.compactMap(\.actor.party)).sorted()
    graph = RelationGraph(
      groups: kept.map { entry in entry.actor.party.flatMap { parties.firstIndex(of: $0) } },
      pairs: zip(pairs, labels).map { pair, label in
        RelationGraph.Pair(
          from: index[pair.from.actor] ?? 0, to: index[pair.to.actor] ?? 0, width: label.width,
          height: label.height)
      })
    actors = kept
    self.pairs = pairs
    self.labels = labels
    self.parties = parties
    leftOut = all.count - kept.count
    pairsLeftOut = relations.count - pairs.count
  }

  /// All actors, most contacts first.
  private static func ranked(_ relations: [Relation]) -> [(actor: Participant, count: Int)] {
    var counts: [ActorID: (actor: Participant, count: Int)] = [:]
    for relation in relations {
      for actor in [relation.from, relation.to] {
        counts[actor.actor, default: (actor, 0)].count += relation.count
      }
    }
    return counts.values.sorted { ($1.count, $0.actor.actor) < ($0.count, $1.actor.actor) }
  }
}

/// What stands on the line of a pair: a row a kind with mark, number, first and last day and
/// direction; only marks and numbers where there are many pairs.
struct RelationLabel {
  let panel: Panel
  let width: Double
  let height: Double
  /// By their centres from the upper left corner.
  let marks: [(center: Point, mark: Mark)]

  struct Look {
    var shorts: ShortNames
    var showsYear: Bool
    var isCompact: Bool
  }

  private static let size = 9.0
  private static let rowHeight = 14.0

  init(_ relation: Relation, _ look: Look, _ composer: Composer) {
    let theme = composer.theme
    var rows: [Panel.Row] = []
    var marks: [(center: Point, mark: Mark)] = []
    var cells: [Panel.Cell] = []
    var width = 0.0
    for tally in relation.tallies where tally.count > 0 {
      let mark = Mark(shape: theme.mark(of: tally.kind), color: theme.color(of: tally.kind))
      let count = "\(tally.count)×"
      let countWidth = (composer.widths.width(of: count, size: 9, bold: true) + 5).rounded(.up)
      let number = Panel.Cell(
        width: countWidth,
        runs: [Run(text: count, size: RelationLabel.size, color: theme["ink"], isBold: true)])
      let gap = Panel.Cell(width: 20, runs: [])
      if look.isCompact {
        marks.append((Point(x: width + 11, y: 8), mark))
        cells += [gap, number]
        width += 20 + countWidth
        continue
      }
      marks.append((Point(x: 12, y: Double(rows.count) * RelationLabel.rowHeight + 9), mark))
      let words = RelationLabel.words(tally, relation, look, composer)
      let run = Run(text: words, size: RelationLabel.size, color: theme["grey"])
      rows.append(
        Panel.Row(height: RelationLabel.rowHeight, [gap, number, Panel.Cell(runs: [run])]))
      let room = composer.widths.width(of: words, size: RelationLabel.size) * 1.02
      width = max(width, 20 + countWidth + room + 4)
    }
    if look.isCompact {
      rows = [Panel.Row(height: RelationLabel.rowHeight, cells + [Panel.Cell(runs: [])])]
    }
    self.width = (width + 4).rounded(.up)
    height = Double(rows.count) * RelationLabel.rowHeight + 4
    self.marks = marks
    panel = Panel(
      fill: theme["paper"], border: theme["rule"], isRounded: true, rows: rows, inset: 2, top: 2)
  }

  /// "Jun – Des → Zelensky".
  private static func words(
    _ tally: Relation.Tally, _ relation: Relation, _ look: Look, _ composer: Composer
  ) -> String {
    var words = ""
    if let first = tally.first, let last = tally.last {
      words =
        first == last
        ? composer.labels.day(first, year: look.showsYear)
        : months(first, last, look.showsYear, composer.labels)
    }
    if tally.forward > 0, tally.backward > 0 { return words + " ↔" }
    if tally.forward > 0 { return words + " → " + look.shorts[relation.to] }
    if tally.backward > 0 { return words + " → " + look.shorts[relation.from] }
    return words
  }

  /// "Jun – Des"; days where the month is the same.
  private static func months(
    _ first: Day, _ last: Day, _ showsYear: Bool, _ labels: Labels
  ) -> String {
    if first.year == last.year, first.month == last.month {
      return labels.days(first, last, year: showsYear)
    }
    func month(_ day: Day) -> String {
      labels.month(day.month) + (showsYear ? " \(day.year)" : "")
    }
    return "\(month(first)) – \(month(last))"
  }
}

/// Puts a diagram together, part by part.
private struct RelationBuilder {
  let composer: Composer
  let plan: RelationPlan
  let caption: Caption
  private let colors: PartyColors
  private var scene = Scene(width: 0, height: 0)

  init(composer: Composer, plan: RelationPlan, caption: Caption) {
    self.composer = composer
    self.plan = plan
    self.caption = caption
    colors = PartyColors(plan.parties, composer.theme)
  }

  private var theme: Theme { composer.theme }
  private var labels: Labels { composer.labels }

  mutating func build(_ layout: RelationLayout?) -> Drawing {
    let frames =
      layout.map { layout in
        layout.groups.sorted { $0.key < $1.key }.map(\.value) + layout.boxes + layout.labels
      } ?? []
    let all = frames.dropFirst().reduce(frames.first) { $0?.union($1) }
    scene.width = max((all?.width ?? 0) + 2 * Heading.margin, 720)
    let top = composer.place(heading, in: &scene) + 24
    if let layout, let all {
      let left = (scene.width - all.width) / 2
      draw(moved(layout, x: left - all.x, y: top - all.y))
    }
    scene.height = top + (all?.height ?? 0) + 30
    return Drawing(
      title: cleanText(caption.title),
      description: labels.filled("description.relations", "summary", summary),
      language: labels.language,
      shown: Set(plan.pairs.flatMap(\.tallies).flatMap(\.events)).sorted(), counted: [],
      scene: scene)
  }

  private var summary: String {
    let days = plan.pairs.flatMap(\.tallies).flatMap { [$0.first, $0.last].compactMap(\.self) }
    var parts = [
      labels.count(plan.actors.count, of: "actor"), labels.count(plan.pairs.count, of: "pair"),
      labels.count(Set(plan.pairs.flatMap(\.tallies).flatMap(\.events)).count, of: "event"),
    ]
    if let first = days.min(), let last = days.max() {
      parts.append(labels.days(first, last, year: true))
    }
    return (parts + composer.asOf(caption)).joined(separator: " · ")
  }

  private var heading: Heading {
    var subtitle = "\(summary) · \(labels["hint.relations"])"
    if plan.leftOut > 0 {
      subtitle += ". " + labels.filled("left-out", "n", String(plan.leftOut)) + "."
    }
    let kinds = Set(plan.pairs.flatMap(\.tallies).filter { $0.count > 0 }.map(\.kind))
    let legend = EventKind.allCases.filter(kinds.contains).map { kind in
      Heading.LegendItem(
        id: kind.rawValue,
        symbol: .line(
          Mark(shape: theme.mark(of: kind), color: theme.color(of: kind)),
          style: theme.line(of: kind)),
        label: labels["kind.\(kind.rawValue)"])
    }
    return Heading(title: caption.title, subtitle: subtitle, legend: legend)
  }

  private func moved(_ layout: RelationLayout, x: Double, y: Double) -> RelationLayout {
    RelationLayout(
      boxes: layout.boxes.map { $0.moved(x: x, y: y) },
      groups: layout.groups.mapValues { $0.moved(x: x, y: y) },
      labels: layout.labels.map { $0.moved(x: x, y: y) }, cost: layout.cost)
  }

  private mutating func draw(_ layout: RelationLayout) {
    for (group, frame) in layout.groups.sorted(by: { $0.key < $1.key }) {
      let party = plan.parties[group]
      scene.backdrop.append(.roundedRectangle(frame, fill: tint(colors[party])))
      drawTitle(composer.names.party(party), colors[party], group, frame)
    }
    for (index, entry) in plan.actors.enumerated() {
      drawActor(entry.actor, entry.count, index, layout.boxes[index])
    }
    for (index, pair) in plan.pairs.enumerated() { drawLine(pair, index) }
    for (index, label) in plan.labels.enumerated() where index < layout.labels.count {
      draw(label, index, layout.labels[index])
    }
  }

  private mutating func drawTitle(_ name: String, _ color: String, _ group: Int, _ frame: Frame) {
    let width = frame.width - 2 * RelationGraph.margin
    let run = Run(
      text: composer.widths.shortened(name, width: width, size: 12.5, bold: true), size: 12.5,
      color: color, isBold: true)
    scene.nodes.append(
      Scene.Node(
        id: "party-\(group)",
        frame: Frame(x: frame.x + RelationGraph.margin, y: frame.y + 3, width: width, height: 18),
        body: .panel(Panel(rows: [Panel.Row(height: 18, [Panel.Cell(runs: [run])])]))))
  }

  private mutating func drawActor(
    _ actor: Participant, _ count: Int, _ index: Int, _ frame: Frame
  ) {
    let color = colors[actor.party]
    let number = String(count)
    let room = (composer.widths.width(of: number, size: 15, bold: true) + 6).rounded(.up)
    let width = frame.width - 24 - room
    let name = composer.widths.shortened(cleanText(actor.name), width: width, size: 12, bold: true)
    let role = actor.office.map(composer.names.office) ?? ""
    let line = composer.widths.shortened(role, width: width, size: 9)
    let texts = [
      Panel.Row(
        height: 17,
        [
          Panel.Cell(runs: [Run(text: name, size: 12, color: theme["ink"], isBold: true)]),
          Panel.Cell(
            width: room, alignment: .right,
            runs: [Run(text: number, size: 15, color: color, isBold: true)]),
        ]),
      Panel.Row(height: 13, [Panel.Cell(runs: [Run(text: line, size: 9, color: theme["grey"])])]),
    ]
    let panel = Panel(
      fill: theme["paper"], border: color, borderWidth: 1.4, isRounded: true, rows: texts,
      inset: 12, top: 7)
    let note = "\(cleanText(actor.name)) · \(labels.count(count, of: "contact"))"
    scene.nodes.append(
      Scene.Node(
        id: "actor-\(index)", classes: ["actor"], frame: frame, body: .panel(panel),
        note: Note(text: note)))
  }

  private mutating func drawLine(_ pair: Relation, _ index: Int) {
    let tallies = pair.tallies.filter { $0.count > 0 }
    let edge = plan.graph.pairs[index]
    // Wider for more, slowly: 1 event 1.4 points, 16 events 3.
    var width = 1.4
    var count = pair.count
    while count > 1, width < 3 {
      width += 0.4
      count /= 2
    }
    scene.lines.append(
      Scene.Line(
        id: "line-\(index)", classes: ["relation"], from: "actor-\(edge.from)",
        to: "actor-\(edge.to)", colors: tallies.map { theme.color(of: $0.kind) },
        width: tallies.count > 1 ? 1.8 : width,
        style: tallies.count == 1 ? theme.line(of: tallies[0].kind) : "solid", note: note(pair)))
  }

  private mutating func draw(_ label: RelationLabel, _ index: Int, _ frame: Frame) {
    let note = note(plan.pairs[index])
    scene.nodes.append(
      Scene.Node(
        id: "relation-\(index)", classes: ["relation"], frame: frame, body: .panel(label.panel),
        note: note))
    for (number, (center, mark)) in label.marks.enumerated() {
      let point = Point(x: frame.x + center.x, y: frame.y + center.y)
      scene.nodes.append(
        Scene.Node(
          id: "relation-\(index)-\(number)", classes: ["relation"],
          frame: mark.frame(center: point), body: .mark(mark)))
    }
  }

  /// All about a pair, for who points at it.
  private func note(_ pair: Relation) -> Note {
    let lines = pair.tallies.filter { $0.count > 0 }.map { tally in
      var parts = [labels["kind.\(tally.kind.rawValue)"], "\(tally.count)×"]
      if let first = tally.first, let last = tally.last {
        parts.append(labels.days(first, last, year: true))
      }
      parts.append(labels.count(tally.sources, of: "source"))
      return parts.joined(separator: " · ")
    }
    let names = "\(cleanText(pair.from.name)) – \(cleanText(pair.to.name))"
    return Note(text: ([names] + lines).joined(separator: "\n"))
  }

  /// A colour as it looks one part in fourteen on paper.
  private func tint(_ color: String) -> String {
    guard let value = Int(color.dropFirst(), radix: 16) else { return theme["band"] }
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { 255 - (255 - $0) / 14 }
    let digits = parts.map { part in
      let text = String(part, radix: 16, uppercase: true)
      return text.count < 2 ? "0" + text : text
    }
    return "#" + digits.joined()
  }
}
